import { Check, Eye, Lock, Send, Share, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Shape } from '../../ui/shape.tsx'
import { useHouse, useLink } from '../link-context.tsx'
import { go } from '../route.ts'
import { useWords } from '../use-words.ts'
import { hostOf } from './host-of.ts'

const staying = ['a', 'b', 'c', 'd'].map((key) => (
  <Icon key={key} of={key === 'd' ? X : Check} className="text-ink-3" />
))
const going = [
  <Shape key="mine" of="mine" />,
  <Icon key="eye" of={Eye} />,
  <Shape key="replying" of="replying" />,
  <Icon key="send" of={Send} />,
]

/** The border of the browser is a line: what stays left of it, what goes right of it, each with its when. */
export const ConsentLists = () => {
  const { consent } = useWords().connect
  const { server } = useHouse()
  return (
    <div className="mt-6 grid rounded-4 bg-surface shadow-[0_0_0_1px_var(--p-line)] min-[640px]:grid-cols-[1fr_1.28fr]">
      <section className="px-6 pt-[18px] pb-[22px] max-[640px]:px-4">
        <h2 className="flex items-center gap-1.5 text-14 font-semibold">
          <Icon of={Lock} className="text-ink-2" />
          {consent.stays}
        </h2>
        <List items={consent.staying} marks={staying} />
      </section>
      <section className="border-line-strong px-6 pt-[18px] pb-[22px] max-[640px]:border-t max-[640px]:px-4 min-[640px]:border-l">
        <h2 className="flex items-center gap-1.5 text-14 font-semibold">
          <Icon of={Share} className="text-ink-2" />
          {consent.goes}
          {server && <span className="ml-auto cut text-13 font-normal text-ink-3">{hostOf(server)}</span>}
        </h2>
        <List items={consent.going} marks={going} />
      </section>
    </div>
  )
}

const List = ({
  items,
  marks,
}: {
  items: readonly (readonly string[])[]
  marks: readonly React.ReactNode[]
}) => (
  <ul className="mt-4 flex flex-col gap-[13px]">
    {items.map(([what, when], index) => (
      <li key={what} className="grid grid-cols-[14px_1fr] gap-2.5">
        <span className="mt-[3px] flex text-ink-2">{marks[index]}</span>
        <span>
          <b className="font-medium">{what}</b>
          <span className="block text-pretty text-ink-2">{when}</span>
        </span>
      </li>
    ))}
  </ul>
)

/** Asked once, before anything of a page is read. Two buttons of one height, nothing ticked beforehand. */
export const Consent = ({ onNotNow }: { onNotNow(): void }) => {
  const link = useLink()
  const { consent } = useWords().connect
  const answer = (given: boolean) => {
    link.tell({ type: 'consent', given })
    if (!given) onNotNow()
  }
  return (
    <>
      <h1 className="mt-[22px] text-28 font-semibold tracking-[-0.02em] max-[640px]:text-20 max-[640px]:tracking-[-0.012em]">
        {consent.title}
      </h1>
      <p className="mt-1.5 max-w-[66ch] text-16 text-ink-2 max-[640px]:text-13">{consent.lead}</p>
      <ConsentLists />
      <div className="mt-5 flex flex-wrap items-center gap-2">
        <Button size="xl" kind="primary" onClick={() => answer(true)}>
          {consent.agree}
        </Button>
        <Button size="xl" onClick={() => answer(false)}>
          {consent.notNow}
        </Button>
        <span className="ml-2 text-ink-3 max-[640px]:ml-0">{consent.without}</span>
      </div>
      <p className="mt-4 max-w-[84ch] pb-7 text-12 leading-[18px] text-ink-3">{consent.foot}</p>
    </>
  )
}

/** In settings: what was agreed to, to read again or to take back. */
export const ConsentAgain = () => {
  const link = useLink()
  const { consent } = useWords().connect
  const withdraw = () => {
    link.tell({ type: 'consent', given: false })
    go('here')
  }
  return (
    <div className="px-4 py-4">
      <h1 className="text-16 font-semibold">{consent.agreed}</h1>
      <ConsentLists />
      <p className="mt-4 text-ink-2">{consent.withdrawLine}</p>
      <Button className="mt-2" kind="danger" onClick={withdraw}>
        {consent.withdraw}
      </Button>
    </div>
  )
}
