import * as React from 'react';

/** How near counts as near: about two screens. */
const NEAR = '1500px 0px';

/**
 * Whether an element is near what is seen, and how high it was when it last was. What holds the focus stays near. Where
 * the browser cannot tell, everything is.
 */
export function useNearViewport(
  element: React.RefObject<HTMLElement>,
  atFirst: boolean
): { readonly near: boolean; readonly height: number | undefined } {
  const [near, setNear] = React.useState(atFirst || typeof IntersectionObserver === 'undefined');
  const height = React.useRef<number>();

  React.useEffect(() => {
    if (!element.current || typeof IntersectionObserver === 'undefined') return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (!last) return;
        const holdsFocus = last.target.contains(last.target.ownerDocument.activeElement);
        if (!last.isIntersecting && !holdsFocus) height.current = last.boundingClientRect.height;
        setNear(last.isIntersecting || holdsFocus);
      },
      { rootMargin: NEAR }
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);

  return { near, height: height.current };
}
