// Copies each file that a README names into the code block below the name.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
});
for (const path of list.split('\n').filter(Boolean)) {
  const before = readFileSync(path, 'utf8');
  const after = before.replaceAll(
    /(<!-- file: (\S+) -->\n\n```\w+\n).*?```/gs,
    (_, head: string, file: string) => `${head}${readFileSync(file, 'utf8')}\`\`\``,
  );
  if (after !== before) writeFileSync(path, after);
}
