import type {FileCache} from '../../../lib/cache/messages.ts'
import type {WorkFolder} from '../../../actions/trivy-scan/folder.ts'
import {readTrivyScanInputs} from '../../../actions/trivy-scan/inputs.ts'
import type {ScanResult} from '../../../actions/trivy-scan/result.ts'
import {run} from '../../../actions/trivy-scan/run.ts'
import {NOW, type FakeTrivy} from './fake-trivy.ts'

export interface ScanStage {
  readonly workspace: string
  readonly folder: WorkFolder
  readonly log: string[]
  readonly signal?: AbortSignal | undefined
  readonly fileCache?: FileCache
  readonly sleep?: () => Promise<void>
}

/** Scans the folder `layout` of the workspace with a made-up Trivy, in an environment that has more than Trivy may see. */
export function scanWith(trivy: FakeTrivy, inputs: Readonly<Record<string, string>>, stage: ScanStage): Promise<ScanResult> {
  const given: Record<string, string> = {layout: 'layout', 'trivy-path': 'trivy', 'db-repository': 'registry.example.com/db:2', ...inputs}
  return run(
    readTrivyScanInputs(name => given[name] ?? ''),
    {
      run: trivy.run,
      ask: trivy.run,
      http: trivy.http,
      fileCache: stage.fileCache,
      toolCache: undefined,
      platform: 'linux-x64',
      environment: {
        PATH: '/usr/bin',
        GITHUB_TOKEN: 'token',
        TRIVY_SEVERITY: 'LOW',
        'INPUT_TRIVY-PATH': 'x',
        HTTPS_PROXY: 'http://proxy.example.com',
        RUNNER_TRACKING_ID: 'github_1'
      },
      workspace: stage.workspace,
      folder: stage.folder,
      sleep: stage.sleep ?? (() => Promise.reject(new Error('no waiting in this test'))),
      now: () => NOW,
      info: message => stage.log.push(message),
      signal: stage.signal ?? new AbortController().signal
    }
  )
}
