import {describe, expect, test} from '@jest/globals'
import {Contract} from '../../../rehearsal/parts/github/contract.ts'
import {readDescription, type Description} from '../../../rehearsal/parts/github/description.ts'
import {handlers} from '../../../rehearsal/parts/github/handlers/index.ts'
import {GitHubState} from '../../../rehearsal/parts/github/state.ts'
import {repositoryView} from '../../../rehearsal/parts/github/views/repositories.ts'

const json = (schema: Record<string, unknown>) => ({'application/json': {schema}})

/** A small API with what the kept operations do not have yet: a request body and compositions. */
const description: Description = {
  openapi: '3.0.3',
  info: {title: 'test', version: 'test 1'},
  paths: {
    '/notes/{id}': {
      post: {
        operationId: 'notes/add',
        parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'integer'}}],
        requestBody: {
          required: true,
          content: json({
            type: 'object',
            properties: {title: {type: 'string'}, labels: {type: 'array', items: {type: 'object', properties: {name: {type: 'string'}}}}},
            required: ['title']
          })
        },
        responses: {201: {content: json({$ref: '#/components/schemas/note'})}, 204: {}}
      }
    },
    '/notes/latest': {post: {operationId: 'notes/latest', parameters: [], responses: {204: {}}}}
  },
  components: {
    schemas: {
      'basic-error': {type: 'object', properties: {message: {type: 'string'}}},
      base: {type: 'object', properties: {id: {type: 'integer'}}, required: ['id']},
      note: {
        allOf: [
          {$ref: '#/components/schemas/base'},
          {type: 'object', properties: {nullable: {type: 'string', nullable: true}, free: {type: 'object'}}, required: ['nullable']}
        ]
      }
    }
  }
}

const contract = new Contract(description)
const add = contract.match('POST', '/notes/7')!
const request = (body: unknown, query = '') => contract.checkRequest(add, {body, query: new URLSearchParams(query)})

describe('requests', () => {
  test('a fixed path beats a parameter, and another method matches nothing', () => {
    expect(contract.match('POST', '/notes/latest')?.operation.operationId).toBe('notes/latest')
    expect(add.parameters).toEqual({id: '7'})
    expect(contract.match('GET', '/notes/7')).toBeUndefined()
    expect(contract.match('POST', '/notes/7/more')).toBeUndefined()
  })

  test('a right body passes', () => expect(request({title: 'x', labels: [{name: 'y'}]})).toEqual([]))

  test.each([
    ['a missing body', undefined, 'body: is missing'],
    ['a missing field', {}, "body: must have required property 'title'"],
    ['a wrong type', {title: 1}, 'body: /title must be string'],
    ['an unknown field', {title: 'x', titel: 'y'}, 'body: has the unknown field "titel"'],
    ['an unknown field further in', {title: 'x', labels: [{colour: 'red'}]}, 'body: /labels/0 has the unknown field "colour"']
  ])('%s is a violation', (_what, body, violation) => expect(request(body)).toEqual([violation]))

  test('a path value of the wrong type and an unknown query parameter are violations', () => {
    const match = contract.match('POST', '/notes/first')!
    expect(contract.checkRequest(match, {body: {title: 'x'}, query: new URLSearchParams('a=1')})).toEqual([
      'path: /id must be integer',
      'query: unknown parameter "a"'
    ])
  })
})

describe('answers', () => {
  const answer = (status: number, body: unknown) => contract.checkAnswer(add.operation, status, body)

  test('null stands where the description says nullable, and a composition knows the fields of all its parts', () => {
    expect(answer(201, {id: 1, nullable: null, free: {anything: 1}})).toEqual([])
    expect(answer(201, {id: 1, nullable: 'x'})).toEqual([])
  })

  test('an unknown field, a wrong type and a missing field are violations', () => {
    expect(answer(201, {id: 1, nullable: null, more: 1})).toEqual(['answer 201: has the unknown field "more"'])
    expect(answer(201, {id: null, nullable: null})).toEqual(['answer 201: /id must be integer'])
    expect(answer(201, {id: 1})).toContain("answer 201: must have required property 'nullable'")
  })

  test('a status without a body has none, and one with a body has one', () => {
    expect(answer(204, undefined)).toEqual([])
    expect(answer(204, {id: 1})).toHaveLength(1)
    expect(answer(201, undefined)).toHaveLength(1)
  })

  test('an unknown success is a violation; an unlisted error has the shape of every error', () => {
    expect(answer(200, {})).toHaveLength(1)
    expect(answer(404, {message: 'Not Found'})).toEqual([])
    expect(answer(404, {reason: 'Not Found'})).toHaveLength(1)
  })
})

describe("GitHub's own description", () => {
  const github = new Contract(readDescription())

  test('operations.json holds exactly the operations that are played', () => {
    expect([...github.operationIds].sort()).toEqual(Object.keys(handlers).sort())
    expect(github.version).toMatch(/^@octokit\/openapi \d+\.\d+\.\d+$/)
  })

  test('a field that GitHub does not have, and one that is missing, are noticed in our own answers', () => {
    const {operation} = github.match('GET', '/repos/o/r')!
    const {repository} = new GitHubState({owner: 'o', name: 'r', branches: {}})
    const view = repositoryView('http://127.0.0.1:1', repository)
    expect(github.checkAnswer(operation, 200, view)).toEqual([])
    expect(github.checkAnswer(operation, 200, {...view, stars: 1})).toEqual(['answer 200: has the unknown field "stars"'])
    expect(github.checkAnswer(operation, 200, {...view, owner: {...(view['owner'] as object), nick: 'x'}})).toContain(
      'answer 200: /owner has the unknown field "nick"'
    )
    expect(github.checkAnswer(operation, 200, {...view, id: undefined})).not.toEqual([])
  })
})
