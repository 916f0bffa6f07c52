#!/usr/bin/env node
import {isPlanThread} from '../lib/plan/reader/threads/plan-thread-data.ts'
import {run} from './run.ts'
import {startWarm} from './warm-start.ts'

// A large plan is read on a second thread, which begins with this file too, and has the plan's reader to run and nothing else.
if (isPlanThread()) {
  await import('../lib/plan/read-facts.ts')
} else {
  startWarm(process.env)
  await run(process)
}
