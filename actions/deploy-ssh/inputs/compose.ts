import {choice, matching, text} from '../../../lib/action/inputs.ts'
import {projectName} from '../../../lib/deploy/inputs.ts'

/** The Compose project, and where its releases lie. */
export const composeInputs = {
  project: projectName(),
  directory: matching(
    /^$|^(~\/|\/)[^\p{Cc}]*[^/\p{Cc}]$/u,
    'Write an absolute path on the host or one that begins with "~/", without a slash at the end; empty means ~/fairway/<project>.',
    {default: ''}
  ),
  'compose-file': text({default: ''}),
  /** Whether a project that runs already is taken over, see adopt/foreign.ts. */
  adopt: choice(['true', 'unchanged', 'false'], {default: 'true'})
}
