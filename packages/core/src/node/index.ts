export { keyFile, type KeyFileOptions } from './key-file.ts';
