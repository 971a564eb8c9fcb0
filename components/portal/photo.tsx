export type PhotoProps = {
  /** The published evidence that it is. */
  id: string;
  alt: string;
  /** What share of the page it takes, as `sizes` says it. */
  sizes: string;
  className?: string;
};

/** A picture of 3 by 2, in the size that the screen needs. */
export function Photo({ id, alt, sizes, className = '' }: PhotoProps) {
  const [small, large] = [480, 960].map((width) => `/fotos/${id}?largura=${width}`);
  return (
    <img
      src={small}
      srcSet={`${small} 480w, ${large} 960w`}
      sizes={sizes}
      width={480}
      height={320}
      alt={alt}
      loading="lazy"
      decoding="async"
      className={`aspect-3/2 w-full rounded-field bg-soft object-cover dark:brightness-90 ${className}`}
    />
  );
}
