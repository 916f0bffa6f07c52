import {TERRAFORM} from '../../lib/tools/terraform.ts'
import {TRIVY} from '../../lib/tools/trivy.ts'
import type {GoModuleSource, ToolDefinition} from './definition.ts'
import {actionlintRelease, actRelease, buildkitRelease, buildxRelease, composeRelease, zizmorWheels} from './releases.ts'

const engine = {
  purposes: ['rehearse'],
  minimum: '20.10',
  sources: [{kind: 'debian', packages: ['docker.io']}],
  howToGet: 'Install Docker Engine: https://docs.docker.com/engine/install/.'
} as const

const openssh = {
  purposes: ['rehearse'],
  minimum: '8.0',
  sources: [{kind: 'debian', packages: ['openssh-client']}],
  howToGet: "Install OpenSSH with the system's package manager."
} as const

const fromGo = (source: Omit<GoModuleSource, 'kind'>): GoModuleSource => ({kind: 'go-module', ...source})

/**
 * Every program that a rehearsal or an end-to-end test runs, in the order in which they are shown. What a pinned Go module's `sum` says
 * was checked by Go against the public checksum database (sum.golang.org) when it was written down.
 */
export const catalog = {
  docker: {
    ...engine,
    use: 'talks to the Docker engine',
    programs: ['docker'],
    versionQuestion: {arguments: ['--version']},
    // Debian 13 has the CLI in a package of its own, which docker.io only recommends.
    sources: [{kind: 'debian', packages: ['docker-cli', 'docker.io']}]
  },
  dockerd: {...engine, use: 'the Docker engine that runs the app', programs: ['dockerd'], versionQuestion: {arguments: ['--version']}},
  containerd: {
    ...engine,
    use: 'runs containers for the Docker engine',
    programs: ['containerd'],
    versionQuestion: {arguments: ['--version']},
    minimum: '1.4',
    sources: [{kind: 'debian', packages: ['containerd']}]
  },
  runc: {
    ...engine,
    use: 'starts the containers and the build steps',
    programs: ['runc'],
    versionQuestion: {arguments: ['--version']},
    minimum: '1.0',
    sources: [{kind: 'debian', packages: ['runc']}]
  },
  buildx: {
    use: 'builds the image',
    purposes: ['rehearse'],
    programs: ['docker-buildx'],
    isDockerPlugin: true,
    versionQuestion: {arguments: ['version']},
    minimum: '0.17',
    pinned: '0.35.0',
    sources: [
      {kind: 'release', assets: buildxRelease},
      fromGo({
        module: 'github.com/docker/buildx',
        version: 'v0.35.0',
        sum: 'h1:5r/ZcAC0s2oZ1XOJHvYFYbj44I4rxRsIdfsRBeXClks=',
        package: './cmd/buildx',
        versionVariable: ['github.com/docker/buildx/version.Version', 'v0.35.0'],
        go: '1.25.9',
        seconds: 100
      })
    ],
    howToGet: 'Install the docker-buildx-plugin package of Docker, or get Go: https://go.dev/doc/install.'
  },
  buildkitd: {
    use: 'the builder behind buildx',
    purposes: ['rehearse'],
    programs: ['buildkitd'],
    versionQuestion: {arguments: ['--version']},
    minimum: '0.13',
    pinned: '0.31.2',
    sources: [
      {kind: 'release', assets: buildkitRelease},
      fromGo({
        module: 'github.com/moby/buildkit',
        version: 'v0.31.2',
        sum: 'h1:UsaoSa0z45ycj+8DqWwmiXKnszDSNvv3wYPGLVtcEKE=',
        package: './cmd/buildkitd',
        versionVariable: ['github.com/moby/buildkit/version.Version', 'v0.31.2'],
        go: '1.25.9',
        seconds: 60
      })
    ],
    howToGet: 'Put a release of BuildKit on PATH, or get Go: https://go.dev/doc/install.'
  },
  compose: {
    use: 'starts the app on the host',
    purposes: ['rehearse'],
    programs: ['docker-compose'],
    isDockerPlugin: true,
    versionQuestion: {arguments: ['version', '--short']},
    minimum: '2.17',
    pinned: '2.40.3',
    sources: [
      {kind: 'release', assets: composeRelease},
      fromGo({
        module: 'github.com/docker/compose/v2',
        version: 'v2.40.3',
        sum: 'h1:XeYkQu1svDtyfZPv5nTwFryQ25ZJMkIlc4pz9HalMPI=',
        package: './cmd',
        versionVariable: ['github.com/docker/compose/v2/internal.Version', 'v2.40.3'],
        go: '1.24.9',
        seconds: 140
      })
    ],
    howToGet: 'Install the docker-compose-plugin package of Docker, or get Go: https://go.dev/doc/install.'
  },
  registry: {
    use: 'the container registry',
    purposes: ['rehearse'],
    programs: ['docker-registry', 'registry'],
    versionQuestion: {arguments: ['--version']},
    minimum: '2.7',
    sources: [{kind: 'debian', packages: ['docker-registry']}],
    howToGet: 'Put the program `registry` of the CNCF Distribution project on PATH.'
  },
  trivy: {
    use: 'scans the image',
    purposes: ['rehearse'],
    programs: ['trivy'],
    versionQuestion: {arguments: ['--version']},
    minimum: TRIVY.minimumVersion,
    pinned: TRIVY.version,
    sources: [
      {kind: 'release', assets: TRIVY.assets},
      fromGo({
        module: 'github.com/aquasecurity/trivy',
        version: `v${TRIVY.version}`,
        sum: 'h1:W3v+NE94olOzk3nSwwha59DTBsbcgLRXa4QNSJpRQQM=',
        package: './cmd/trivy',
        versionVariable: ['github.com/aquasecurity/trivy/pkg/version/app.ver', TRIVY.version],
        experiment: 'jsonv2',
        go: '1.26.3',
        seconds: 340
      })
    ],
    howToGet: 'Install Trivy: https://trivy.dev/latest/getting-started/installation/, or get Go: https://go.dev/doc/install.'
  },
  sshd: {
    ...openssh,
    use: 'the deploy host that the pipeline logs in to',
    programs: ['sshd'],
    versionQuestion: {arguments: ['-V']},
    sources: [{kind: 'debian', packages: ['openssh-server']}]
  },
  ssh: {...openssh, use: 'deploys over SSH', programs: ['ssh'], versionQuestion: {arguments: ['-V']}},
  // ssh-keygen has no option that tells its version; it comes with ssh.
  'ssh-keygen': {
    ...openssh,
    use: 'makes throw-away keys',
    programs: ['ssh-keygen'],
    versionQuestion: {arguments: ['-V'], sibling: 'ssh'}
  },
  git: {
    use: 'takes the working tree as a commit',
    purposes: ['rehearse', 'infrastructure'],
    programs: ['git'],
    versionQuestion: {arguments: ['--version']},
    minimum: '2.20',
    sources: [{kind: 'debian', packages: ['git']}],
    howToGet: "Install git with the system's package manager."
  },
  tar: {
    use: 'copies files to the host',
    purposes: ['rehearse'],
    programs: ['tar'],
    versionQuestion: {arguments: ['--version']},
    minimum: '1.20',
    sources: [{kind: 'debian', packages: ['tar']}],
    howToGet: "Install tar with the system's package manager."
  },
  terraform: {
    use: 'plans and applies the change to infrastructure',
    purposes: ['infrastructure'],
    programs: ['terraform'],
    versionQuestion: {arguments: ['version']},
    minimum: TERRAFORM.minimumVersion,
    pinned: TERRAFORM.version,
    sources: [{kind: 'release', assets: TERRAFORM.assets}],
    howToGet: 'Install Terraform: https://developer.hashicorp.com/terraform/install.'
  },
  systemctl: {
    use: 'runs the services of a host with systemd',
    purposes: ['systemd'],
    programs: ['systemctl'],
    versionQuestion: {arguments: ['--version']},
    minimum: '247.0',
    sources: [{kind: 'debian', packages: ['systemd']}],
    howToGet: 'Run the rehearsal on a Linux that has systemd, for example in a virtual machine.'
  },
  sudo: {
    use: 'makes an account of that host root',
    purposes: ['systemd'],
    programs: ['sudo'],
    versionQuestion: {arguments: ['--version']},
    minimum: '1.8',
    sources: [{kind: 'debian', packages: ['sudo']}],
    howToGet: "Install sudo with the system's package manager."
  },
  act: {
    use: 'runs the same workflow, to check our own runner',
    purposes: ['act'],
    programs: ['act'],
    versionQuestion: {arguments: ['--version']},
    minimum: '0.2.80',
    pinned: '0.2.89',
    sources: [
      {kind: 'release', assets: actRelease},
      fromGo({
        module: 'github.com/nektos/act',
        version: 'v0.2.89',
        sum: 'h1:d9oFeJ6jUkaVExuG+XzAaMPDqoDrNHaGeiRb8IU+N5w=',
        package: '.',
        go: '1.25.0',
        seconds: 70
      })
    ],
    howToGet: 'Put a release of act on PATH, or get Go: https://go.dev/doc/install.'
  },
  actionlint: {
    use: 'checks the workflows',
    purposes: ['e2e'],
    programs: ['actionlint'],
    versionQuestion: {arguments: ['-version']},
    minimum: '1.7.7',
    pinned: '1.7.12',
    sources: [
      {kind: 'release', assets: actionlintRelease},
      fromGo({
        module: 'github.com/rhysd/actionlint',
        version: 'v1.7.12',
        sum: 'h1:vQ4GeJN86C0QH+gTUQcs8McmK62OLT3kmakPMtEWYnY=',
        package: './cmd/actionlint',
        versionVariable: ['github.com/rhysd/actionlint.version', '1.7.12'],
        go: '1.25.0',
        seconds: 10
      })
    ],
    howToGet: 'Put a release of actionlint on PATH, or get Go: https://go.dev/doc/install.'
  },
  zizmor: {
    use: 'audits the workflows',
    purposes: ['e2e'],
    programs: ['zizmor'],
    versionQuestion: {arguments: ['--version']},
    minimum: '1.32.0',
    pinned: '1.32.0',
    sources: [{kind: 'python', project: 'zizmor', version: '1.32.0', sha256: zizmorWheels}],
    howToGet: 'Put zizmor 1.32.0 or newer on PATH, or install Python 3 with pip.'
  },
  // Ten minutes of building for one suite: nobody gets it who does not ask. Its web UI is not part of the module and is not needed.
  traefik: {
    use: 'the proxy in front of containers that are replaced one by one',
    purposes: ['all'],
    programs: ['traefik'],
    versionQuestion: {arguments: ['version']},
    minimum: '3.0',
    pinned: '3.6.12',
    sources: [
      fromGo({
        module: 'github.com/traefik/traefik/v3',
        version: 'v3.6.12',
        sum: 'h1:6pe4s7aaDTQs+AsF7KP3sM/xnq7zOVvibRQe5tw9eFo=',
        package: './cmd/traefik',
        versionVariable: ['github.com/traefik/traefik/v3/pkg/version.Version', '3.6.12'],
        go: '1.25.0',
        seconds: 600
      })
    ],
    howToGet: 'Put a release of Traefik on PATH, or get Go: https://go.dev/doc/install.'
  }
} as const satisfies Record<string, ToolDefinition>

export type Catalog = typeof catalog

export type ToolName = keyof Catalog
