type Face = { time: string; place: string };

export type HeroArtProps = {
  /** The whole sentence: the picture is an image with this name. */
  label: string;
  here: Face;
  there: Face;
};

/** The mark as a globe with two clocks. Not turned in right-to-left. */
export function HeroArt({ label, here, there }: HeroArtProps) {
  return (
    <svg className="art" viewBox="0 0 480 440" role="img" aria-label={label}>
      <g className="mesh">
        <circle cx="240" cy="220" r="208" />
        <ellipse cx="240" cy="220" rx="69" ry="208" />
        <ellipse cx="240" cy="220" rx="140" ry="208" />
        <path d="M240 0v440M0 220h480M53 133q187 60 374 0M53 307q187-60 374 0M120 52q120 34 240 0M120 388q120-34 240 0" />
      </g>
      <path className="way" d="M134 220H396A156 156 0 1 0 348 332" />
      <circle className="here" cx="130" cy="220" r="11" />
      <g className="t">
        <text x="124" y="196">
          {here.time}
        </text>
        <text x="376" y="196" textAnchor="end">
          {there.time}
        </text>
      </g>
      <g className="p">
        <text x="126" y="256">
          {here.place}
        </text>
        <text x="376" y="256" textAnchor="end">
          {there.place}
        </text>
      </g>
    </svg>
  );
}
