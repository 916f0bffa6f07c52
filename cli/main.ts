#!/usr/bin/env node
import {isPlanThread} from '../actions/plan-guard/reader/threads/plan-thread-data.ts'
import {run} from './run.ts'
import {startWarm} from './warm-start.ts'

// A large plan is read on a second thread, which begins with this file too, and has the plan's reader to run and nothing else.
if (isPlanThread()) {
  await import('../actions/plan-guard/read-facts.ts')
} else {
  startWarm(process.env)
  await run(process)
}
