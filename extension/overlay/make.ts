import { type Part, type Shape, type ShapeName, shapes } from './shapes.ts'

export type Child = Node | string | null | false | undefined

/** An element with classes and children. No HTML is ever parsed: whatever a person wrote stays text. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: Child[]
): HTMLElementTagNameMap[Tag] => {
  const node = document.createElement(tag)
  if (className) node.className = className
  for (const child of children) if (child) node.append(child)
  return node
}

const SVG = 'http://www.w3.org/2000/svg'
const templates = new Map<ShapeName, SVGSVGElement>()

const group = (className: string, parts: readonly Part[]) => {
  const node = document.createElementNS(SVG, 'g')
  if (className) node.setAttribute('class', className)
  for (const [tag, attributes] of parts) {
    const part = document.createElementNS(SVG, tag)
    for (const [name, value] of Object.entries(attributes)) part.setAttribute(name, value)
    node.append(part)
  }
  return node
}

/** A state's or tool's shape, cloned from one drawing. Never the only name of a thing: its word stands beside it. */
export const icon = (name: ShapeName, className = ''): SVGSVGElement => {
  let template = templates.get(name)
  if (!template) {
    const { fill, line, cut, dots } = shapes[name] as Shape
    template = document.createElementNS(SVG, 'svg')
    template.setAttribute('viewBox', '0 0 16 16')
    template.setAttribute('aria-hidden', 'true')
    if (fill) template.append(group('fill', fill))
    if (line) template.append(group('', line))
    if (cut) template.append(group('cut-out', cut))
    if (dots) template.append(group('dots', dots))
    templates.set(name, template)
  }
  const copy = template.cloneNode(true) as SVGSVGElement
  if (className) copy.setAttribute('class', className)
  return copy
}
