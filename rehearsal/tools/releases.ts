import type {ToolAsset} from '../../lib/tools/installer.ts'

/*
 * The pinned release files. Each sha256 is copied from the documents cited above it, where both platforms' values stand; the
 * documents were read, not the files themselves. A new version needs new citations.
 */

type Assets = Readonly<Record<'linux-x64' | 'linux-arm64', ToolAsset>>

/**
 * Documents: the build history that Docker's official image prints, github.com/docker-library/repo-info, repos/docker/remote, `docker:latest` of
 * 2026-06-26 (29.6.1, `ENV DOCKER_BUILDX_VERSION=0.35.0`).
 */
export const buildxRelease: Assets = {
  'linux-x64': {
    url: 'https://github.com/docker/buildx/releases/download/v0.35.0/buildx-v0.35.0.linux-amd64',
    sha256: 'd41ece72044243b4f58b343441ae37446d9c29a7d6b5e11c61847bbcf8f7dfda',
    archive: 'none',
    member: ''
  },
  'linux-arm64': {
    url: 'https://github.com/docker/buildx/releases/download/v0.35.0/buildx-v0.35.0.linux-arm64',
    sha256: 'c4248d6cbc4a619a7e0b4609c11e509ad4ac0b475e1c64817c0ac20c5d90c766',
    archive: 'none',
    member: ''
  }
}

/**
 * Documents: the same, `docker:rc-dind-rootless` of 2025-10-31 (29.0.0-rc.2, `ENV DOCKER_COMPOSE_VERSION=2.40.3`).
 */
export const composeRelease: Assets = {
  'linux-x64': {
    url: 'https://github.com/docker/compose/releases/download/v2.40.3/docker-compose-linux-x86_64',
    sha256: 'dba9d98e1ba5bfe11d88c99b9bd32fc4a0624a30fafe68eea34d61a3e42fd372',
    archive: 'none',
    member: ''
  },
  'linux-arm64': {
    url: 'https://github.com/docker/compose/releases/download/v2.40.3/docker-compose-linux-aarch64',
    sha256: 'd26373b19e89160546d15407516cc59f453030d9bc5b43ba7faf16f7b4980137',
    archive: 'none',
    member: ''
  }
}

/**
 * Document: https://github.com/donglin-wang/chamber/blob/9d0cbd7c30351bced879196ecdfa084f6a50ed16/pkg/image/internal/buildkit/install.go
 * (another project's source, which took its values from the release's provenance files, has the same).
 */
export const buildkitRelease: Assets = {
  'linux-x64': {
    url: 'https://github.com/moby/buildkit/releases/download/v0.31.2/buildkit-v0.31.2.linux-amd64.tar.gz',
    sha256: 'fbabdb72433a35f5bb646e4cd424bf8567e5d055710cf55840f7af2020640791',
    archive: 'tar.gz',
    member: 'bin/buildkitd'
  },
  'linux-arm64': {
    url: 'https://github.com/moby/buildkit/releases/download/v0.31.2/buildkit-v0.31.2.linux-arm64.tar.gz',
    sha256: '41fba1eed480376934fa4c8177ddd7021036b5168a0eb8e7ab5eccdf75d47a05',
    archive: 'tar.gz',
    member: 'bin/buildkitd'
  }
}

/** Document: https://github.com/edge-base/edgebase/blob/afb5a7ba6cd554a1d16484ab41a186ef57c7272d/scripts/local-ci/config.mjs (five others agree). */
export const actRelease: Assets = {
  'linux-x64': {
    url: 'https://github.com/nektos/act/releases/download/v0.2.89/act_Linux_x86_64.tar.gz',
    sha256: '0191d6f1f3b716b5c55820032605d05fc3c1cdbf581ebeff655019e5dd1524c0',
    archive: 'tar.gz',
    member: 'act'
  },
  'linux-arm64': {
    url: 'https://github.com/nektos/act/releases/download/v0.2.89/act_Linux_arm64.tar.gz',
    sha256: 'daa8679ba9615a74d2d0cec321dc593f21948a2a11bb65862b063d8b930f4bcb',
    archive: 'tar.gz',
    member: 'act'
  }
}

/** Document: https://github.com/tuunanet/tuxbooks/blob/f1afbfa15ffb91cdbc736b7ed190d415de4dcb29/scripts/install-actionlint.sh (many others agree). */
export const actionlintRelease: Assets = {
  'linux-x64': {
    url: 'https://github.com/rhysd/actionlint/releases/download/v1.7.12/actionlint_1.7.12_linux_amd64.tar.gz',
    sha256: '8aca8db96f1b94770f1b0d72b6dddcb1ebb8123cb3712530b08cc387b349a3d8',
    archive: 'tar.gz',
    member: 'actionlint'
  },
  'linux-arm64': {
    url: 'https://github.com/rhysd/actionlint/releases/download/v1.7.12/actionlint_1.7.12_linux_arm64.tar.gz',
    sha256: '325e971b6ba9bfa504672e29be93c24981eeb1c07576d730e9f7c8805afff0c6',
    archive: 'tar.gz',
    member: 'actionlint'
  }
}

/** Document: the file list of zizmor 1.32.0 on the Python package index (read through pip). */
export const zizmorWheels = {
  'linux-x64': '84a6acb975accc13408786a2bd274b572537ca19c933ebbc13e78f3988562071',
  'linux-arm64': '0cdd38fca6eb34ceb567548548d706332e3535ea66894b9168c048e03207b68c'
}
