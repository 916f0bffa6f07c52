import type {E2eSuite} from '../../scripts/support/e2e-selection.ts'

/** The end-to-end suites, in the order in which they run. A contract test holds this list to the files. */
export const suites: readonly E2eSuite[] = [
  {name: 'tools', description: 'npm run tools installs a part from nothing', alone: true},
  {name: 'parts', description: 'engine, registries, buildkitd, Trivy and sshd start, work together and leave nothing', alone: true},
  {
    name: 'hosts',
    description: 'several hosts beside each other: commands over real ssh, a published port on the address of each, and nothing left'
  },
  {name: 'build-push', description: 'a real build, pushed to a real registry'},
  {
    name: 'promises-build',
    description: 'what build-push promises of a build: real buildx with an engine that writes everything down, real BuildKit'
  },
  {name: 'trivy-scan', description: 'real Trivy over real layouts'},
  {name: 'trivy-scan-targets', description: 'real Trivy over an image in a registry, folders, configuration and SBOMs, in every format'},
  {name: 'promises-scan', description: 'what a scan promises, with real Trivy'},
  {name: 'deploy-ssh', description: 'real OpenSSH, Compose and engine: deploy, roll back, take down, lock'},
  {name: 'promises-files', description: 'what Compose 2.26 and 2.40 make of the files that are sent: secrets, variables, mounts'},
  {name: 'promises-start', description: 'how a release is started: migrations, moving tags, inline configs, projects of others'},
  {name: 'real-life', description: 'what people have on a small server: taken over, deployed, or refused with words'},
  {name: 'promises-life', description: 'real OpenSSH, Compose and engine: deploys that hang, are killed, or meet'},
  {
    name: 'deploy-faults',
    description: 'what a fault at each phase of a deploy leaves, on one host and on three: old or new, and a free lock',
    full: 'every fault at every phase, with a played engine'
  },
  {name: 'deploy-service', description: 'real OpenSSH and systemd: files, units, a program out of an image, put back, a rotation'},
  {name: 'plan-guard', description: 'a real plan file: judged, verified, sealed, tampered with'},
  {name: 'promises-infra', description: 'real Terraform: what init starts, and pieces of secrets in a plan'},
  {name: 'make-plan', description: 'real Terraform: planned, refused, cancelled with the lock in its hand'},
  {name: 'begin-change', description: 'real Terraform: a cancelled change, with its post parts in their order'},
  {name: 'apply-plan', description: 'real Terraform: applied, half-way, cancelled, its state not saved'},
  {name: 'rehearse', description: 'the homelab example with each fault, and Ctrl-C at each step'},
  {name: 'rehearse-configure', description: "the homelab example's LXC with real systemd: a rotation, each fault, and what is put back"},
  {name: 'rehearse-rollback', description: 'the homelab example goes back to an earlier release, or cannot; a digest is promoted'},
  {name: 'rehearse-platforms', description: 'the homelab example for two platforms, on one runner and on two'},
  {
    name: 'rehearse-luca',
    description: 'the luca example: backup, migration and static files around a deploy, and what goes wrong with them',
    full: 'four of its eleven faults'
  },
  {name: 'rehearse-infra', description: 'the lvs-cloud example with real Terraform: each verdict, across jobs'},
  {name: 'rehearse-infra-events', description: 'the lvs-cloud example by its other events: drift, pull requests, a merge queue'},
  {
    name: 'rehearse-the-cloud',
    description: 'the the-cloud example: one release for a Docker host and a host with systemd, with each fault',
    full: 'its rollback.yml on a stage of its own'
  },
  {name: 'rehearse-runner', description: 'both examples with a runner that is killed, lost or stopped, and the run after that'},
  {name: 'rehearse-hosted', description: "both examples on runners of GitHub's own, fresh for each job, and what only happens there"},
  {name: 'rehearse-approval', description: 'people who may approve a deploy, and people who may not'},
  {name: 'rehearse-repository', description: 'folders outside of this repository'},
  {name: 'rehearse-act', description: 'both examples through act'},
  {name: 'conformance', description: 'small workflows whose results on GitHub are known, through our runner and through act'},
  {name: 'linters', description: 'zizmor and actionlint over every workflow'},
  {
    name: 'traefik',
    description: 'real Traefik under load: a rolling deploy, and containers that are drained, stopped and killed',
    onRequest: true,
    tools: 'all'
  }
]
