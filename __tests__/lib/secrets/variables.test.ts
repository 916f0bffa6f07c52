import {expect, it} from '@jest/globals'
import {secretTerraformVariables, secretVariableValues, withSecretVariables} from '../../../lib/secrets/variables.ts'

it('names each variable once, those of earlier steps too', () => {
  expect(withSecretVariables(undefined, ['A', 'B'])).toBe('A,B')
  expect(withSecretVariables('A,B', ['C', 'A'])).toBe('A,B,C')
})

it('gives the values, and what is in one that is JSON', () => {
  const environment = {
    FAIRWAY_SECRET_VARIABLES: 'TF_VAR_smtp,TF_VAR_users,TF_VAR_pin,GONE',
    TF_VAR_smtp: 'smtp-password',
    TF_VAR_users: '[{"name": "ada", "pin": 4711, "admin": true}]',
    TF_VAR_pin: '42',
    TF_VAR_region: 'fsn1'
  }
  const values = secretVariableValues(environment)
  expect(values).toEqual(expect.arrayContaining(['smtp-password', '[{"name": "ada", "pin": 4711, "admin": true}]', 'ada', 4711, '42', 42]))
  expect(values).not.toContain('fsn1')
  expect(secretVariableValues({TF_VAR_smtp: 'smtp-password'})).toEqual([])
})

it('names the variables of Terraform among them', () => {
  expect(secretTerraformVariables({FAIRWAY_SECRET_VARIABLES: 'TF_VAR_smtp,HCLOUD_TOKEN,TF_VAR_db'})).toEqual(['smtp', 'db'])
  expect(secretTerraformVariables({})).toEqual([])
})
