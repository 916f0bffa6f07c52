import {toolNames, tools} from '../../lib/tools/index.ts'

/**
 * Every place that starts a program, and what each bundle that has it starts there. `child-environment.test.ts` plays each bundle so that
 * all of these are started. A new place gets a line here; it says which one is missing.
 */
export const PLACES: readonly {readonly source: string; readonly starts: Readonly<Record<string, readonly string[]>>}[] = [
  {source: 'actions/apply-plan/apply.ts', starts: {'apply-plan': ['terraform apply']}},
  {source: 'actions/begin-change/tracked-files.ts', starts: {'begin-change': ['git config', 'git ls-files', 'git diff-files']}},
  {source: 'actions/build-push/build.ts', starts: {'build-push': ['docker buildx build']}},
  {source: 'actions/build-push/builder.ts', starts: {'build-push': ['docker buildx version']}},
  {source: 'actions/build-push/builder.ts', starts: {'build-push': ['docker buildx inspect']}},
  {source: 'actions/build-push/builder.ts', starts: {'build-push': ['docker version']}},
  {source: 'actions/build-push/builder/create.ts', starts: {'build-push': ['docker info']}},
  {source: 'actions/build-push/builder/create.ts', starts: {'build-push': ['docker buildx create']}},
  {source: 'actions/build-push/builder/create.ts', starts: {'build-push': ['docker buildx inspect --bootstrap']}},
  {source: 'actions/build-push/builder/create.ts', starts: {'build-push': ['docker buildx inspect']}},
  // Also played with the post part; here it removes what could not be started.
  {source: 'actions/build-push/builder/create.ts', starts: {'build-push': ['docker buildx rm']}},
  {source: 'actions/build-push/checkout.ts', starts: {'build-push': ['git rev-parse', 'git config', 'git for-each-ref', 'git show']}},
  {source: 'actions/build-push/platform-check.ts', starts: {'build-push': ['docker buildx build type=cacheonly']}},
  {source: 'actions/build-push/workspace.ts', starts: {'build-push': ['docker buildx rm']}},
  {source: 'lib/ssh/connection.ts', starts: {'deploy-ssh': ['ssh -T'], cli: ['ssh -T']}},
  // The same words as the other scripts on the host: told apart by its input.
  {source: 'lib/ssh/kept-script.ts', starts: {'deploy-ssh': ['ssh -T']}},
  {source: 'lib/ssh/keys.ts', starts: {'deploy-ssh': ['ssh-keygen -p']}},
  {source: 'lib/ssh/keys.ts', starts: {'deploy-ssh': ['ssh-keygen -y']}},
  {source: 'lib/ssh/keys.ts', starts: {'deploy-ssh': ['ssh-keygen -L']}},
  {source: 'lib/ssh/keys.ts', starts: {'deploy-ssh': ['ssh-keygen -l']}},
  {source: 'lib/ssh/open-connection.ts', starts: {'deploy-ssh': ['ssh -M']}},
  // Played with the post part, which has a list of its own.
  {source: 'lib/ssh/open-connection.ts', starts: {}},
  {source: 'lib/ssh/own-connection.ts', starts: {cli: ['ssh -M']}},
  {source: 'actions/make-plan/plan.ts', starts: {'make-plan': ['terraform plan']}},
  {source: 'actions/make-plan/prepare.ts', starts: {'make-plan': ['terraform init', 'terraform workspace select']}},
  {source: 'actions/trivy-scan/scanner.ts', starts: {'trivy-scan': ['trivy image']}},
  {source: 'lib/terraform/errored-state.ts', starts: {'apply-plan': ['terraform state pull']}},
  {source: 'lib/terraform/errored-state.ts', starts: {'apply-plan': ['terraform state push']}},
  {source: 'lib/terraform/missing.ts', starts: {'apply-plan': ['terraform state list']}},
  {source: 'lib/terraform/show.ts', starts: {'plan-guard': ['terraform show'], cli: ['terraform show']}},
  {
    source: 'lib/tools/installer.ts',
    starts: {'trivy-scan': ['trivy --version'], 'setup-tools': toolNames.map(name => [name, ...tools[name].versionArguments].join(' '))}
  }
]
