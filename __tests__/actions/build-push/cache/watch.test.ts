import {expect, test} from '@jest/globals'
import {BuildWatch} from '../../../../actions/build-push/cache/watch.ts'

/** What real BuildKit (0.31) says, shortened. */
function watch(text: string): BuildWatch {
  const build = new BuildWatch()
  for (const line of text.split('\n')) build.hear(line)
  return build
}

const DIGEST = 'fc0c6977e0648eef3333c2632fad5ae12d4dc0b25830f0737d7fbe5c7d030694'

test('steps from a cache are counted, FROM and what BuildKit does itself are not', () => {
  const build = watch(`#0 building with "builder" instance using remote driver
#1 [internal] load build definition from Dockerfile
#1 DONE 0.0s
#4 importing cache manifest from gha:123
#4 DONE 0.0s
#5 [build 1/3] FROM docker.io/library/python:3.11@sha256:${DIGEST}
#5 CACHED
#7 [build 2/3] WORKDIR /app
#7 CACHED
#8 [linux/arm64 build 3/3] RUN make
#8 0.040 #9 CACHED
#8 0.041 sha256:${DIGEST} is no layer
#8 DONE 0.1s
#9 [stage-1 2/2] COPY . .
#9 DONE 0.1s
#13 exporting to oci image format
#13 exporting layers done
#13 DONE 0.2s`)
  expect(build.steps()).toEqual({cached: 1, all: 3})
  expect([build.readError(), build.writeError()]).toEqual([undefined, undefined])
})

test('a step whose layer is fetched came from a cache, whatever word ends it', () => {
  const build = watch(`#12 [2/2] RUN make
#12 sha256:${DIGEST} 0B / 6.00MB
#12 ...

#13 exporting to oci image format
#13 DONE 0.2s

#12 [2/2] RUN make
#12 sha256:${DIGEST} 6.00MB / 6.00MB 0.1s done
#12 DONE 0.1s`)
  expect(build.steps()).toEqual({cached: 1, all: 1})
})

test('a layer that cannot be read is told, and its step was run', () => {
  const build = watch(`#10 [2/3] COPY --from=build /big /big
#10 CACHED
#10 ERROR: NotFound: rpc error: code = NotFound desc = content sha256:${DIGEST}: not found
#10 [2/3] COPY --from=build /big /big
#10 DONE 1.2s`)
  expect(build.steps()).toEqual({cached: 0, all: 1})
  expect(build.readError()).toBe(`NotFound: rpc error: code = NotFound desc = content sha256:${DIGEST}: not found`)
})

test.each([
  'exporting to GitHub Actions Cache',
  'exporting cache to client directory',
  'exporting cache to registry',
  'exporting content cache'
])('%s: its error is told as one of writing', name => {
  const build = watch(`#6 importing cache manifest from gha:1
#6 ERROR: requested delay 1.00s exceeds maximum timeout 991ms: resource_exhausted
#14 ${name}
#14 sending cache export done
#14 ERROR: dial tcp: connection refused`)
  expect(build.readError()).toBe('requested delay 1.00s exceeds maximum timeout 991ms: resource_exhausted')
  expect(build.writeError()).toBe('dial tcp: connection refused')
})

test('an export of the image is none of a cache', () => {
  expect(watch('#13 exporting to oci image format\n#13 ERROR: no space left on device').writeError()).toBeUndefined()
})
