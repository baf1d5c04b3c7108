/** A broken mug or a tin, drawn: no photograph, no request. */
const drawing = (broken: boolean) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 340">
<rect width="600" height="340" fill="${broken ? '#d9c7b2' : '#c9d5cf'}"/><rect y="238" width="600" height="102" fill="${broken ? '#b59d82' : '#a3b5ac'}"/>
${
  broken
    ? '<ellipse cx="210" cy="262" rx="150" ry="14" fill="#000" opacity=".12"/><path d="M92 258 104 116l206-8 12 150z" fill="#b98d5c"/><path d="M104 116l-34 44 18 40 12-30zM310 108l40 38-14 46-20-44z" fill="#a67a4a"/><path d="M104 116l206-8-14 34-22-8-18 22-30-20-26 24-30-26-24 18-18-16z" fill="#6d4b2a"/><path d="M92 258l6-70 226 0 0 70z" fill="#c49a69"/><rect x="176" y="196" width="72" height="40" rx="4" fill="#f3e9d8"/><path d="M198 208h24v8a12 12 0 0 1-24 0zM222 210h5a5 5 0 0 1 0 10h-5" fill="none" stroke="#6d4b2a" stroke-width="3"/><ellipse cx="448" cy="268" rx="118" ry="15" fill="#5b3a22" opacity=".55"/><g stroke="#cfc3b3" stroke-width="2.500"><path d="M366 258c-8-30-10-54-6-82l52-6 10 30-22 12 20 18-8 30z" fill="#f8f4ee"/><path d="M366 190l50-6" stroke="#2f4f46" stroke-width="7"/><path d="M432 262l-4-34 22-20-6-22 44-10 6 46-26 6 4 34z" fill="#efe8dd"/><path d="M446 196l44-9" stroke="#2f4f46" stroke-width="7"/><path d="M506 266l14-22 30 2 8 22z" fill="#f8f4ee"/><path d="M518 214c30-14 52 10 36 34l-11-7c9-13-4-26-19-16z" fill="#f8f4ee"/></g>'
    : '<rect x="228" y="92" width="144" height="160" rx="14" fill="#2f4f46"/><rect x="228" y="136" width="144" height="70" fill="#f3e9d8"/><path d="M268 158h52v18a26 26 0 0 1-52 0zM320 162h10a10 10 0 0 1 0 20h-10" fill="none" stroke="#2f4f46" stroke-width="6"/><ellipse cx="300" cy="92" rx="72" ry="14" fill="#3d6358"/>'
}</svg>`

export const photoSource = (broken: boolean) => `data:image/svg+xml,${encodeURIComponent(drawing(broken))}`
