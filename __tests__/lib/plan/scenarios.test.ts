import {beforeAll, describe, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {renderJson} from '../../../lib/plan/report/json.ts'
import {guardFile, plansFolder, readExpected, type Scenario} from './scenarios.ts'

const scenarios = [...readExpected(''), ...readExpected('providers')]

test('there are 29 plans of Terraform itself and 22 of providers and OpenTofu', () => {
  expect([readExpected('').length, readExpected('providers').length]).toEqual([29, 22])
})

describe.each(scenarios.map(scenario => [scenario.name, scenario] as const))('%s', (_, scenario: Scenario) => {
  let result: Awaited<ReturnType<typeof guardFile>>
  beforeAll(async () => {
    result = await guardFile(scenario.file)
  })

  test(`is ${scenario.verdict}, with ${scenario.destroys} destroyed and ${scenario.forgets} forgotten`, () => {
    const {counts} = result.plan!.judgement
    expect({
      verdict: result.verdict,
      destroys: counts.delete + counts.replace,
      max: result.plan!.judgement.destroys,
      forgets: counts.forget + counts['forget-replace']
    }).toEqual({verdict: scenario.verdict, destroys: scenario.destroys, max: scenario.destroys, forgets: scenario.forgets})
  })

  test('names the protected resources that are lost', () => {
    expect(renderJson(result).protected).toEqual(scenario.protected)
  })
})

test('no report shows the secret that a provider block or an unmarked attribute holds', async () => {
  for (const {file} of scenarios) {
    const {plan} = await guardFile(file)
    // Facts are all that reports are made from.
    const said = JSON.stringify(plan)
    const values = secretsOf(readFileSync(join(plansFolder, file), 'utf8'))
    expect(values.filter(value => said.includes(value))).toEqual([])
  }
})

/** Every long text under `expressions` of a provider's configuration and under `variables`, where plan files hold tokens in clear. */
function secretsOf(json: string): string[] {
  const plan = JSON.parse(json) as {variables?: unknown; configuration?: {provider_config?: unknown}}
  const texts: string[] = []
  JSON.stringify(
    [
      plan.variables,
      Object.values(plan.configuration?.provider_config ?? {}).map(config => (config as {expressions?: unknown}).expressions)
    ],
    (_, value: unknown) => {
      if (typeof value === 'string' && value.length >= 12) texts.push(value)
      return value
    }
  )
  return texts
}
