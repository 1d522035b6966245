import { openEngine, type Place } from './engine.ts'

// A worker in a process of its own, which a test can kill: its place and plan come as arguments.
const [place = '', planId = ''] = process.argv.slice(2)
const { talka, runPlan } = await openEngine(JSON.parse(place) as Place)
await runPlan(planId)
await talka.close()
