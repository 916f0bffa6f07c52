import {describe, expect, test} from '@jest/globals'
import type {Description} from '../../../rehearsal/parts/github/description.ts'
import {cutDescription} from '../../../scripts/support/cut-description.ts'

const source = {
  openapi: '3.0.3',
  info: {title: 'GitHub', version: '1.2.3'},
  paths: {
    '/notes/{id}': {
      get: {
        operationId: 'notes/get',
        externalDocs: {description: 'docs', url: 'https://docs.example.com/notes'},
        parameters: [{$ref: '#/components/parameters/id'}],
        responses: {
          200: {
            description: 'Response',
            content: {
              'application/json': {schema: {$ref: '#/components/schemas/note'}, examples: {a: {value: 1}}},
              'text/plain': {schema: {type: 'string'}}
            }
          },
          404: {$ref: '#/components/responses/not_found'}
        }
      },
      delete: {operationId: 'notes/delete', responses: {204: {description: 'Response'}}}
    }
  },
  components: {
    parameters: {id: {name: 'id', in: 'path', required: true, description: 'the id', schema: {type: 'integer', example: 1}}},
    responses: {not_found: {description: 'x', content: {'application/json': {schema: {$ref: '#/components/schemas/basic-error'}}}}},
    schemas: {
      note: {
        title: 'Note',
        type: 'object',
        properties: {description: {type: 'string', example: 'x', description: 'prose'}, owner: {$ref: '#/components/schemas/owner'}}
      },
      owner: {type: 'object', properties: {boss: {$ref: '#/components/schemas/owner'}}},
      'basic-error': {type: 'object'},
      unused: {type: 'object'}
    }
  }
}

describe('the cut', () => {
  const cut = cutDescription(source, ['notes/get'])
  const description = JSON.parse(cut.text) as Description

  test('keeps the named operations with their parameters resolved, and JSON only', () => {
    expect(description.paths).toEqual({
      '/notes/{id}': {
        get: {
          operationId: 'notes/get',
          externalDocs: {url: 'https://docs.example.com/notes'},
          parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'integer'}}],
          responses: {
            200: {content: {'application/json': {schema: {$ref: '#/components/schemas/note'}}}},
            404: {content: {'application/json': {schema: {$ref: '#/components/schemas/basic-error'}}}}
          }
        }
      }
    })
    expect(cut.version).toBe('@octokit/openapi 1.2.3')
  })

  test('keeps the components they refer to, directly or not, and drops prose but no property of that name', () => {
    expect(Object.keys(description.components.schemas)).toEqual(['basic-error', 'note', 'owner'])
    expect(description.components.schemas['note']).toEqual({
      type: 'object',
      properties: {description: {type: 'string'}, owner: {$ref: '#/components/schemas/owner'}}
    })
  })

  test('an operation that is not there is an error that names it', () => {
    expect(() => cutDescription(source, ['notes/get', 'notes/put'])).toThrow('no operation notes/put')
  })
})
