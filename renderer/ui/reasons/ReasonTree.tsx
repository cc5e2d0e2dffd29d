import { useState } from 'react'
import { Button } from '../Button'
import { type Node, pieces, type Quoted } from './tree'

const Text = ({ text, words }: { text: string; words: string | null }) => (
  <p className="quote-text">
    {pieces(text, words).map((it, at) => (it.relied ? <mark key={at}>{it.text}</mark> : <span key={at}>{it.text}</span>))}
  </p>
)

const Quote = ({ name, document, text, whole, words }: Quoted) => {
  const [open, setOpen] = useState(false)
  return (
    <figure className="quote">
      <figcaption>
        {name}
        <span className="secondary">　{document}</span>
      </figcaption>
      <Text text={open && whole ? whole : text} words={words} />
      {whole && (
        <Button look="quiet" className="quote-more" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? '只看所依据的部分' : '看全条'}
        </Button>
      )}
    </figure>
  )
}

const Reading = ({ id, topic, text }: { id: string; topic: string; text: string }) => (
  <figure className="quote quote-reading">
    <figcaption>
      口径 {id} {topic}
    </figcaption>
    <p className="quote-text">{text}</p>
  </figure>
)

const Rests = ({ quoted, reading, again }: Pick<Node, 'quoted' | 'reading' | 'again'>) => {
  if (again) {
    const names = [quoted?.name, reading && `口径 ${reading.id}`].filter(Boolean).join('、')
    return names ? <p className="quote-again">依据同上：{names}</p> : null
  }
  return (
    <>
      {quoted && <Quote {...quoted} />}
      {reading && <Reading {...reading} />}
    </>
  )
}

/** What an answer is made of, each part with the text it rests on. */
export const ReasonTree = ({ says, quoted, reading, again, from }: Omit<Node, 'key'>) => (
  <li className="reason">
    <p className="reason-says">{says}</p>
    <Rests quoted={quoted} reading={reading} again={again} />
    {from.length > 0 && (
      <ul className="reason-from">
        {from.map(({ key, ...it }) => (
          <ReasonTree {...it} key={key} />
        ))}
      </ul>
    )}
  </li>
)
