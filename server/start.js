// Plain JavaScript on purpose: it must run, and speak clearly, on a Node that cannot read TypeScript.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Perch needs Node 22.18 or newer and found ${process.version}. Run \`npm ci\` again without --omit=optional: it brings Node 26.10 for Linux, macOS and Windows.`,
  )
  process.exit(1)
}
await import('./keep-compiled.js')
if (!process.argv.includes('--help')) {
  const { buildWhatIsOlder } = await import('./build/build.ts')
  buildWhatIsOlder(['chrome-mv3', 'pages'])
}
await import('./main.ts')
