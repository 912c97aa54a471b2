import { type ReactNode } from 'react';
import { AppLink } from './app-link';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type PeopleListProps = { children: ReactNode };

/** Rows of people with rules between them; children are `PersonRow`s. */
export function PeopleList({ children }: PeopleListProps) {
  return <ul className="docs">{children}</ul>;
}

export type PersonRowProps = {
  portrait: ReactNode;
  name: ReactNode;
  to: string;
  /** What they do, in one line. */
  what: ReactNode;
  /** Where they are. */
  meta?: ReactNode;
  /** Lines below: languages, licence, rating. */
  more?: ReactNode;
  /** At the end of the row: price, next time, the row's action in an element of class `go`. */
  pay?: ReactNode;
  level?: 2 | 3;
};

/** One person in a list of results. */
export function PersonRow({ portrait, name, to, what, meta, more, pay, level = 3 }: PersonRowProps) {
  const Heading = `h${level}` as const;
  return (
    <li>
      <article className="doc">
        {portrait}
        <div className="body">
          <Heading>
            <AppLink to={to}>{name}</AppLink>
          </Heading>
          <p className="what">{what}</p>
          {meta ? <p className="meta">{meta}</p> : null}
        </div>
        {more ? <div className="more stack">{more}</div> : null}
        {pay ? <div className="pay">{pay}</div> : null}
      </article>
    </li>
  );
}

export type PersonCardProps = { portrait: ReactNode; name: ReactNode; to: string; children: ReactNode };

/** One of three people beside each other; stands in a `PersonTrio`. */
export function PersonCard({ portrait, name, to, children }: PersonCardProps) {
  return (
    <li>
      {portrait}
      <div>
        <h3>
          <AppLink to={to}>{name}</AppLink>
        </h3>
        {children}
      </div>
    </li>
  );
}

/** Three people beside each other, as on the landing page. */
export function PersonTrio({ children }: { children: ReactNode }) {
  return <ul className="trio">{children}</ul>;
}

export type IconLineProps = { icon: IconName; as?: 'p' | 'li'; children: ReactNode };

/** A short fact after a glyph. */
export function IconLine({ icon, as: As = 'p', children }: IconLineProps) {
  return (
    <As className={classNames('line-i', icon === 'star' && 'star')}>
      <Icon name={icon} />
      <span>{children}</span>
    </As>
  );
}

export type PriceProps = { children: ReactNode; /** The estimate in another currency. */ about?: ReactNode };

/** An amount in the display voice, its estimate after it. */
export function Price({ children, about }: PriceProps) {
  return (
    <>
      <span className="price">{children}</span>
      {about ? <span className="soft small"> {about}</span> : null}
    </>
  );
}

export type ProfileHeadProps = {
  portrait: ReactNode;
  name: ReactNode;
  lead: ReactNode;
  /** `IconLine`s as `li`. */
  points?: ReactNode;
  price?: ReactNode;
  /** What the price buys. */
  priceNote?: ReactNode;
};

/** The head of one person's page. */
export function ProfileHead({ portrait, name, lead, points, price, priceNote }: ProfileHeadProps) {
  return (
    <header className="doc-head">
      {portrait}
      <div>
        <h1>{name}</h1>
        <p className="lead">{lead}</p>
        {points ? <ul className="doc-points">{points}</ul> : null}
      </div>
      {price ? (
        <p className="doc-fee">
          <span className="price">{price}</span>
          {priceNote ? <span className="small">{priceNote}</span> : null}
        </p>
      ) : null}
    </header>
  );
}
