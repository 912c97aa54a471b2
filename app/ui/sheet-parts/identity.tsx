import { Icon, type IconName } from '../icon';
import { iconDrawings } from '../icon-drawings';
import { Portrait } from '../portrait';
import { Mark, Wordmark } from '../wordmark';
import { SheetSection } from './sheet-section';

const roles = [
  ...['canvas', 'tray', 'tray-2', 'sheet', 'hair', 'edge', 'ink', 'ink-2', 'ink-3', 'act', 'act-strong'],
  ...['act-tint', 'deep', 'lamp', 'held-mark', 'done-mark', 'stop-mark', 'note-mark', 'focus'],
];

/** Identity, colour, type, icons, portraits. */
export function IdentitySheet() {
  return (
    <>
      <SheetSection id="identity" title="Identity">
        <div className="ident">
          <div>
            <Wordmark className="wm" />
          </div>
          <div className="on-deep">
            <Wordmark className="wm" />
          </div>
          <div>
            <Mark className="wm" />
          </div>
        </div>
        <p className="small soft">
          The mark is an e drawn in one line: it leaves home, crosses over, and comes round again. Keep the
          height of the C free around it. The dot is amber on light, lamp on deep.
        </p>
      </SheetSection>
      <SheetSection id="colour" title="Colour">
        <ul className="swatches">
          {roles.map((role) => (
            <li key={role}>
              <svg aria-hidden="true">
                <rect width="100%" height="100%" fill={`var(--${role})`} />
              </svg>
              {role}
            </li>
          ))}
        </ul>
      </SheetSection>
      <SheetSection id="type" title="Type">
        <div className="types">
          <p className="font-display text-4xl leading-none font-semibold">Hero t8</p>
          <p className="font-display text-3xl font-semibold">Page title t7</p>
          <p className="font-display text-2xl font-semibold">Section t6</p>
          <p className="as3">Part t5</p>
          <p className="text-lg">Lead t4. Dr. Zieliński, İstanbul, señora, Größe</p>
          <p>Body t3. Your money is held until your consultation has taken place.</p>
          <p className="small">Second t2. Licence 48 1107 26, checked 12 October 2026</p>
          <p className="tiny">Small t1. Pounds are an estimate</p>
          <p lang="ar" dir="rtl">
            يبقى المبلغ محجوزًا حتى تتم استشارتك.
          </p>
        </div>
      </SheetSection>
      <SheetSection id="icons" title="Icons">
        <ul className="icons">
          {(Object.keys(iconDrawings) as IconName[]).map((name) => (
            <li key={name}>
              <Icon name={name} />
              {name}
            </li>
          ))}
        </ul>
      </SheetSection>
      <SheetSection id="portraits" title="Portraits">
        <div className="row">
          {[
            'Dr. Elif Karaca',
            'Assoc. Prof. Selin Aydoğan-Yıldırım',
            'Dr. Mateo Ferrán Ruiz',
            'د. رامي خوري',
          ].map((name, index) => (
            <Portrait key={name} id={String(index)} name={name} size={index === 0 ? 'large' : 'normal'} />
          ))}
        </div>
      </SheetSection>
    </>
  );
}
