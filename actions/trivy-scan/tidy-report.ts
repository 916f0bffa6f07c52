import {IMAGE_CONFIGURATION, instructionOf, isConfigurationTarget, onlyOnce} from './image-secrets.ts'

/**
 * Trivy's own report with names that mean something to its readers: it calls an image by the folder that we showed it, and so the image's
 * configuration, whose secrets it has twice, in `Env` and in the history.
 *
 * @param json as Trivy wrote it; anything else is given back as it is, for {@link parseReport} to refuse
 * @param name what to call the image
 */
export function tidyReport(json: string, name: string): string {
  const report = read(json)
  const artifact = report?.['ArtifactName']
  if (report === undefined || typeof artifact !== 'string' || !Array.isArray(report['Results'])) return json
  const type = String(report['ArtifactType'])
  const results = report['Results'].map((result: unknown) => {
    if (!isObject(result) || typeof result['Target'] !== 'string') return result
    const target = result['Target']
    if (isConfigurationTarget(target, artifact, type) && result['Class'] === 'secret') {
      return {...result, Target: IMAGE_CONFIGURATION, ...secretsOnce(result['Secrets'])}
    }
    return target.startsWith(`${artifact} (`) ? {...result, Target: `${name}${target.slice(artifact.length)}`} : result
  })
  return `${JSON.stringify({...report, ArtifactName: name, Results: results}, undefined, 2)}\n`
}

function secretsOnce(secrets: unknown): {Secrets?: unknown[]} {
  if (!Array.isArray(secrets)) return {}
  const describe = (secret: unknown) => {
    const {Match, RuleID} = isObject(secret) ? secret : {}
    return {rule: String(RuleID), instruction: instructionOf(String(Match))}
  }
  return {Secrets: onlyOnce(secrets as unknown[], describe)}
}

function read(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
