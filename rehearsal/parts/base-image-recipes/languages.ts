import {PATH, type BaseImageRecipe} from './recipe.ts'

/** Node 18, which is Debian's, without npm: Debian's is 360 packages, and what it fetches is not on this machine. */
export const NODE: BaseImageRecipe = {
  references: ['node:18-bookworm-slim', 'node:18-slim', 'node:18-bookworm', 'node:18'],
  packages: [
    ...['nodejs', 'libnode108', 'node-acorn', 'node-busboy', 'node-cjs-module-lexer', 'node-undici', 'node-xtend', 'ca-certificates'],
    ...['libbrotli1', 'libc-ares2', 'libicu72', 'libnghttp2-14', 'libssl3', 'libstdc++6', 'libuv1']
  ],
  on: 'debian:bookworm-slim',
  accounts: [{name: 'node', id: 1000, home: '/home/node'}],
  folders: {'home/node': {owner: 1000, mode: 0o755}},
  links: {'usr/local/bin/node': '/usr/bin/node'},
  config: {Env: [PATH], Cmd: ['node']}
}

/** Go 1.19, which is Debian's, for programs that need its standard library only: there is no C compiler. */
export const GOLANG: BaseImageRecipe = {
  references: ['golang:1.19-bookworm', 'golang:1.19'],
  packages: ['golang-1.19-go', 'golang-1.19-src', 'ca-certificates'],
  on: 'debian:bookworm-slim',
  // The compiler's own packages and sources, and tools that a build does not start: half of it all.
  without: [
    ...['usr/lib/go-1.19/pkg/linux_amd64/cmd', 'usr/lib/go-1.19/pkg/linux_arm64/cmd', 'usr/share/go-1.19/src/cmd'],
    ...['usr/share/go-1.19/test', 'usr/share/go-1.19/api'],
    ...['addr2line', 'api', 'dist', 'doc', 'fix', 'nm', 'objdump', 'pprof', 'trace'].map(tool => `usr/lib/go-1.19/pkg/tool/*/${tool}`)
  ],
  folders: {go: {owner: 0, mode: 0o777}},
  links: {'usr/local/go': '/usr/lib/go-1.19'},
  config: {
    Env: [`${PATH}:/usr/local/go/bin:/go/bin`, 'GOPATH=/go', 'CGO_ENABLED=0'],
    Cmd: ['bash'],
    WorkingDir: '/go'
  }
}
