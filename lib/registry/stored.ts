import {ActionError} from '../action/errors.ts'
import type {HttpResponse} from '../http/http.ts'
import {digestOf, isDigest} from './descriptor.ts'
import type {ImageName} from './reference.ts'

/** 201 is what the specification says. Some registries answer 200, 202 or 204 (containerd, core/remotes/docker/pusher.go): then they are asked. */
export function isStored({status}: HttpResponse): boolean {
  return [200, 201, 202, 204].includes(status)
}

/** @throws ActionError when a registry says that it stored something else than it was sent */
export function checkStoredDigest({registry}: ImageName, answer: HttpResponse, expected: string): void {
  const stored = answer.headers['docker-content-digest']
  // The header is optional (distribution specification, "Pushing"); where it is there it must agree. A proxy may have emptied or doubled it.
  if (stored !== undefined && isDigest(stored) && stored !== expected) {
    throw new ActionError(`The registry ${registry} stored ${stored} instead of ${expected}.`)
  }
}

/** @throws ActionError when a registry gave other bytes than those of the digest that it was asked for */
export function checkContent({registry}: ImageName, content: Buffer, digest: string): void {
  const received = digestOf(content)
  if (received !== digest) throw new ActionError(`The registry ${registry} answered with ${received} instead of ${digest}.`)
}
