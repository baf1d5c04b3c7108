import { execFileSync, spawnSync } from 'node:child_process'
import { aFolder } from './server-process.ts'

/** A folder with a file system of its own, for disks that are full or read-only. `options` as mount(8) takes them for a tmpfs. */
export const mounted = (options: string) => {
  const folder = aFolder()
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder.path])
  return {
    path: folder.path,
    [Symbol.dispose]() {
      execFileSync('umount', [folder.path])
      folder[Symbol.dispose]()
    },
  }
}

const mayMount = () => {
  using folder = aFolder()
  const tried = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder.path])
  return tried.status === 0 && spawnSync('umount', [folder.path]).status === 0
}

/** Root on Linux may, as CI is. Elsewhere the tests that need it are counted as not run, and this line says so. */
export const canMount = mayMount()
if (!canMount)
  console.warn(
    'NOT RUN: tests of a full and of a read-only disk. They mount a tmpfs, which needs root on Linux.',
  )
