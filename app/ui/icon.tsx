import { classNames } from './class-names';
import { iconDrawings, type IconName } from './icon-drawings';
import { portraitArcs } from './portrait-arcs';

export type { IconName };

const sprite =
  Object.entries(iconDrawings)
    .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 20 20">${drawing}</symbol>`)
    .join('') + portraitArcs;

/** All drawings, once per document, before anything that uses them. Without it icons and portraits stay empty. */
export function IconSprite() {
  return (
    <svg
      className="sprite"
      width="0"
      height="0"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: sprite }}
    />
  );
}

export type IconProps = { name: IconName; className?: string };

/** A glyph beside a word, hidden from assistive technology. Only `go` turns in right-to-left. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg className={classNames('i', name === 'go' && 'flip', className)} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
