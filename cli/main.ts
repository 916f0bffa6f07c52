#!/usr/bin/env node
import {run} from './run.ts'
import {startWarm} from './warm-start.ts'

startWarm(process.env)
await run(process)
