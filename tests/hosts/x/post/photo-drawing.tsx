/** A broken mug or a tin, drawn: no photograph, no request. */
const drawing = (broken: boolean) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 340">
<rect width="600" height="340" fill="${broken ? '#d9c7b2' : '#c9d5cf'}"/><rect y="238" width="600" height="102" fill="${broken ? '#b59d82' : '#a3b5ac'}"/>
${
  broken
    ? '<path d="M120 236 180 96l120-22 40 60-50 30 22 72z" fill="#9b7b58"/><path d="M180 96l60 66 60-88" fill="#b08d66"/><g fill="#f6f1ea" stroke="#d8cdbf" stroke-width="3"><path d="M330 250l14-70 52-8 6 34-24 14 18 30z"/><path d="M414 252l-6-40 30-22 36 20-4 42z"/><path d="M492 256l8-28 30 4 10 24z"/><path d="M470 176c34-12 52 20 30 44l-12-10c10-12 4-24-12-20z"/></g><path d="M300 262c70-14 170-12 250 2-60 16-190 20-250-2z" fill="#5b3a22" opacity=".75"/>'
    : '<rect x="228" y="92" width="144" height="160" rx="14" fill="#2f4f46"/><rect x="228" y="136" width="144" height="70" fill="#f3e9d8"/><path d="M268 158h52v18a26 26 0 0 1-52 0zM320 162h10a10 10 0 0 1 0 20h-10" fill="none" stroke="#2f4f46" stroke-width="6"/><ellipse cx="300" cy="92" rx="72" ry="14" fill="#3d6358"/>'
}</svg>`

export const photoSource = (broken: boolean) => `data:image/svg+xml,${encodeURIComponent(drawing(broken))}`
