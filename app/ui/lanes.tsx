export type LanesProps = {
  /** The three lanes, top to bottom: who pays, who holds, who is paid. */
  from: string;
  middle: string;
  to: string;
  /** What the lines say: on the way back, while held, at the end. */
  back: string;
  held: string;
  released: string;
};

/** The path of the money, drawn. Decoration: the three steps under it say the same in words. */
export function Lanes({ from, middle, to, back, held, released }: LanesProps) {
  return (
    <div className="lanes" aria-hidden="true">
      <svg viewBox="0 0 300 176" preserveAspectRatio="none">
        <path className="rule" d="M0 36H300M0 96H300M0 156H300" />
        <path className="a" d="M0 36H58C82 36 76 96 100 96" />
        <path className="b" d="M100 96H200" />
        <path className="c" d="M200 96C224 96 218 156 242 156H300" />
        <path className="d" d="M200 96C224 96 218 36 242 36H296" />
      </svg>
      <i className="n1" />
      <i className="n2" />
      <i className="n3" />
      <i className="n4" />
      <span className="l1">{from}</span>
      <span className="l2">{middle}</span>
      <span className="l3">{to}</span>
      <span className="l4">{back}</span>
      <span className="l5">{held}</span>
      <span className="l6">{released}</span>
    </div>
  );
}
