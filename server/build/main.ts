import { buildAll, buildWhatIsOlder } from './build.ts'
import { type TargetName, targets } from './targets.ts'

// node server/build/main.ts [--older] [target ...]
const [flag, ...rest] = process.argv.slice(2)
const names = (rest.length > 0 ? rest : Object.keys(targets)) as TargetName[]
try {
  if (flag === '--older') buildWhatIsOlder(names)
  else buildAll()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
