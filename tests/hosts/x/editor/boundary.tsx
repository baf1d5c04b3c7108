import { Component, Fragment, type ReactNode } from 'react'
import { record } from '../store/record.ts'

type Props = { children: ReactNode }

/**
 * When the editor's tree breaks, it is mounted anew with the state it had: the text survives, the node does not. A page
 * without this loses the editor.
 */
export class Boundary extends Component<Props, { mount: number; broken: boolean }> {
  override state = { mount: 0, broken: false }

  static getDerivedStateFromError = () => ({ broken: true })

  override componentDidCatch() {
    record.crashes += 1
    this.setState(({ mount }) => ({ mount: mount + 1, broken: false }))
  }

  override render() {
    return <Fragment key={this.state.mount}>{this.state.broken ? null : this.props.children}</Fragment>
  }
}
