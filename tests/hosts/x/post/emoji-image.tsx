/** As the page does: emoji of shown posts are pictures with the character as their alt text. */
export const emojiSource = (emoji: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><text x="18" y="29" font-size="29" text-anchor="middle" font-family="Noto Color Emoji,Apple Color Emoji,Segoe UI Emoji">${emoji}</text></svg>`)}`

export const EmojiImage = ({ emoji }: { emoji: string }) => (
  <img
    alt={emoji}
    draggable={false}
    src={emojiSource(emoji)}
    title={emoji}
    style={{ width: '1.2em', height: '1.2em', verticalAlign: '-20%', margin: '0 0.075em' }}
  />
)
