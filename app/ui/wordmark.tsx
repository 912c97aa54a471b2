type DrawingProps = { className?: string };

/** The name, drawn, not typed. Decoration: whoever uses it says the name. Never under 20 px high. */
export function Wordmark({ className }: DrawingProps) {
  return (
    <svg className={className} viewBox="0 0 192 52" aria-hidden="true">
      <path
        fill="none"
        stroke="currentColor"
        strokeWidth="3.7"
        d="M9.8 30H21.3A9.7 9.7 0 1 0 18.8 36.6M52.6 17.4A13 13 0 1 0 52.6 35M60.6 20.4V31.2A7.4 7.4 0 0 0 75.4 31.2V20.4M75.4 30V40.4M84.4 40.4V20.4M84.4 30.2A8 8 0 0 1 93.6 22.3M97.4 30H116A9.4 9.4 0 1 0 113.6 36.4M119.6 14H141M130.3 14V40.4M144.6 40.4V20.4M144.6 30.2A8 8 0 0 1 153.8 22.3M160 20.4V40.4M169.6 20.4V50.4M169.6 30.3A9.3 9.3 0 1 1 169.6 30.5"
      />
      <circle cx="160" cy="14.2" r="2.5" fill="currentColor" />
      <circle className="dot" cx="9.6" cy="30" r="3.2" />
    </svg>
  );
}

/** The mark: an e that leaves home, crosses over, and comes round again. Never mirrored, not in right-to-left either. */
export function Mark({ className }: DrawingProps) {
  return (
    <svg className={className} viewBox="0 0 48 48" aria-hidden="true">
      <path fill="none" stroke="currentColor" strokeWidth="4.6" d="M17.6 24H41.2A17.2 17.2 0 1 0 37 35.3" />
      <circle className="dot" cx="17.4" cy="24" r="4.8" />
    </svg>
  );
}
