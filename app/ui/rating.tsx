import { type ReactNode } from 'react';
import { Icon } from './icon';

export type RatingProps = {
  /** As the reader's language writes it: "4.8". */
  value: ReactNode;
  /** "of 5, 126 reviews" */
  children?: ReactNode;
};

/** A star, the average and what it is an average of. */
export function Rating({ value, children }: RatingProps) {
  return (
    <p className="rate">
      <Icon name="star" />
      <b>{value}</b> {children}
    </p>
  );
}

export type RatingSummaryProps = { value: ReactNode; note: ReactNode; children: ReactNode };

/** The large average beside its `DistBars`. */
export function RatingSummary({ value, note, children }: RatingSummaryProps) {
  return (
    <div className="rev-top">
      <p className="rev-avg">
        <b>{value}</b>
        <span className="small soft">{note}</span>
      </p>
      {children}
    </div>
  );
}

export type ReviewProps = {
  rating: ReactNode;
  /** "of 5" */
  scale: ReactNode;
  /** Who, from where, when; never a name. */
  by: ReactNode;
  children: ReactNode;
  /** Smaller things about it, between text and reply. */
  below?: ReactNode;
  reply?: ReactNode;
  /** Last: what can be done with it. */
  acts?: ReactNode;
};

/** One review, published whole; stands in a `ReviewList`. */
export function Review({ rating, scale, by, children, below, reply, acts }: ReviewProps) {
  return (
    <li>
      <Rating value={rating}>
        {scale} <span className="soft">{by}</span>
      </Rating>
      <p>{children}</p>
      {below}
      {reply ? (
        <blockquote>
          <p>{reply}</p>
        </blockquote>
      ) : null}
      {acts}
    </li>
  );
}

/** Reviews with rules between them. */
export function ReviewList({ children }: { children: ReactNode }) {
  return <ul className="revs">{children}</ul>;
}
