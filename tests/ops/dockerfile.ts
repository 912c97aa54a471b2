/** A Dockerfile, as far as ours needs to be understood. */
import { Copy, DockerfileParser, JSONInstruction, type Instruction } from 'dockerfile-ast';
import { readFileSync } from 'node:fs';

export type Step = { keyword: string; text: string; args: string[]; flags: Record<string, string> };
export type Stage = { from: string; name: string; steps: Step[] };

function stepOf(instruction: Instruction): Step {
  const strings = instruction instanceof JSONInstruction ? instruction.getJSONStrings() : [];
  const flags = instruction instanceof Copy ? instruction.getFlags() : [];
  const text = instruction.getArgumentsContent() ?? '';
  return {
    keyword: instruction.getKeyword(),
    text,
    args:
      strings.length > 0 ? strings.map((one) => one.getJSONValue()) : text.split(/[\s\\]+/).filter(Boolean),
    flags: Object.fromEntries(flags.map((flag) => [flag.getName(), flag.getValue() ?? ''])),
  };
}

/** Its stages; what stands before the first `FROM` is no part of any. */
export function readDockerfile(file: string): Stage[] {
  const stages: Stage[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(file, 'utf8')).getInstructions()) {
    const step = stepOf(instruction);
    if (step.keyword !== 'FROM') stages.at(-1)?.steps.push(step);
    else {
      const [from = '', , name = ''] = step.args;
      stages.push({ from, name, steps: [] });
    }
  }
  return stages;
}

export const stepsOf = ({ steps }: Stage, keyword: string): Step[] =>
  steps.filter((step) => step.keyword === keyword);

/** The last one counts, as it does for Docker. */
export function lastOf(stage: Stage, keyword: string): Step {
  const step = stepsOf(stage, keyword).at(-1);
  if (!step) throw new Error(`the Dockerfile has no ${keyword}`);
  return step;
}
