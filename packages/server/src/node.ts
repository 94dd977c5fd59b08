export { nodeListener } from './node/listener.ts';
export { type RunningServer, serve, type ServeOptions } from './node/serve.ts';
export { serveLocally } from './node/serve-locally.ts';
