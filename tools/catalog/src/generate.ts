// Writes the generated actions of every app, unless they are there already.
import { generate } from './write.ts';

for (const folder of generate()) console.log(`Generated ${folder}.`);
