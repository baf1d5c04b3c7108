/** Six letters to compare, in two groups. Read out letter by letter through `label`. */
export const Code = ({ code, label }: { code: string; label: string }) => {
  const letters = code.replaceAll(/[^0-9A-Za-z]/g, '')
  const half = Math.ceil(letters.length / 2)
  return (
    <div className="code" role="img" aria-label={label}>
      <span>{letters.slice(0, half)}</span>
      <span>{letters.slice(half)}</span>
    </div>
  )
}
