// app/api/onbehalf/[...path]/route.ts
export { handler as GET } from './onbehalf.ts';
