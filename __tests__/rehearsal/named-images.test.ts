import {describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findNamedImages, namedImages} from '../../rehearsal/named-images.ts'

describe('namedImages', () => {
  it.each([
    [
      'a Dockerfile',
      'FROM --platform=$BUILDPLATFORM golang:1.19 AS build\nCOPY --chown=1:1 --from=redis:7 /a /b\n',
      ['golang:1.19', 'redis:7']
    ],
    ['a default of an argument', 'ARG BASE=python:3.11\nFROM $BASE\nARG OTHER="node:18"\n', ['python:3.11', 'node:18']],
    ['an image without a tag, or with a digest', 'FROM nginx\nFROM postgres:15@sha256:abc\n', ['nginx:latest', 'postgres:15']],
    ['an image by its whole name', 'from docker.io/library/redis:7\nFROM library/node:18\n', ['redis:7', 'node:18']],
    ['a Compose file', 'services:\n  db:\n    image: "postgres:15" # ours\n  c: \n    image: redis:7\n', ['postgres:15', 'redis:7']],
    ['a default of a variable', "    image: '${DATABASE_IMAGE:-postgres:15}'\n    image: ${CACHE-redis:7}\n", ['postgres:15', 'redis:7']]
  ])('reads %s', (_, text, expected) => {
    expect(namedImages(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    ['a comment', '# FROM redis:7\n  # image: redis:7\n'],
    ["an image of somebody else's registry", 'FROM ghcr.io/team/redis:7\nFROM team/redis:7\n    image: 127.0.0.1:5000/redis:7\n'],
    ['a service of that name', 'services:\n  redis:\n    image: valkey:8\n']
  ])('takes %s for none', (_, text) => {
    expect(namedImages(text).filter(name => name.startsWith('redis'))).toEqual([])
  })
})

describe('findNamedImages', () => {
  it('reads the Dockerfiles and Compose files of a repository, wherever they are, and nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
    try {
      await mkdir(join(folder, 'backend'))
      await writeFile(join(folder, 'backend', 'Dockerfile.production'), 'FROM python:3.11\n')
      await writeFile(join(folder, 'docker-compose.template.yml'), 'services: {}\n  db:\n    image: postgres:15\n')
      await writeFile(join(folder, 'README.md'), 'FROM node:18\n')
      expect((await findNamedImages(folder)).filter(name => /python|postgres|node/.test(name)).sort()).toEqual([
        'postgres:15',
        'python:3.11'
      ])
    } finally {
      await rm(folder, {recursive: true})
    }
  })
})
