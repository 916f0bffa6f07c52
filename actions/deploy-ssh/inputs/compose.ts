import {ActionError} from '../../../lib/action/errors.ts'
import {choice, lines, matching, printable, refine} from '../../../lib/action/inputs.ts'
import {projectName} from '../../../lib/deploy/inputs.ts'

/** The Compose project, and where its releases lie. */
export const composeInputs = {
  project: projectName(),
  directory: matching(
    /^$|^(~\/|\/)[^\p{Cc}]*[^/\p{Cc}]$/u,
    'Write an absolute path on the host or one that begins with "~/", without a slash at the end; empty means ~/fairway/<project>.',
    {default: ''}
  ),
  'compose-file': lines({default: ''}),
  profiles: refine(lines({default: ''}), readProfiles),
  /** Whether a project that runs already is taken over, see adopt/foreign.ts. */
  adopt: choice(['true', 'unchanged', 'false'], {default: 'true'})
}

/** What Compose takes for a profile (compose-spec.json); `*` means all of them. */
function readProfiles(names: readonly string[]): readonly string[] {
  const odd = names.find(name => name !== '*' && !/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/.test(name))
  if (odd === undefined) return names
  throw new ActionError(
    `"${printable(odd)}" is no name of a profile.`,
    'Write one name a line: letters, digits, dots, dashes and underscores.'
  )
}
