import type { PictureShape } from './picture.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands on a picture, in its pixels: the plate on its post beside the road, the weeks along it. */
export interface PicturePlace {
  readonly plate: Box;
  readonly post: Box;
  /** Title, subtitle, figures and bars begin at its left end and reach to its right. */
  readonly column: { readonly left: number; readonly right: number };
  readonly title: { readonly y: number; readonly size: number };
  readonly subtitle: { readonly y: number; readonly size: number };
  readonly figures: { readonly y: number; readonly size: number; readonly term: number };
  /** Bars stand on `bottom`, the road. */
  readonly plot: { readonly top: number; readonly bottom: number; readonly size: number };
  readonly foot: { readonly y: number; readonly size: number };
  readonly margin: number;
}

export const PICTURE_PLACE: Readonly<Record<PictureShape, PicturePlace>> = {
  wide: {
    plate: { x: 56, y: 56, width: 440, height: 300 },
    post: { x: 268, y: 356, width: 16, height: 152 },
    column: { left: 548, right: 1144 },
    title: { y: 88, size: 38 },
    subtitle: { y: 122, size: 21 },
    figures: { y: 182, size: 32, term: 20 },
    plot: { top: 286, bottom: 508, size: 19 },
    foot: { y: 592, size: 26 },
    margin: 56,
  },
  square: {
    plate: { x: 64, y: 64, width: 952, height: 348 },
    post: { x: 96, y: 412, width: 20, height: 490 },
    column: { left: 164, right: 1016 },
    title: { y: 484, size: 44 },
    subtitle: { y: 524, size: 25 },
    figures: { y: 594, size: 40, term: 24 },
    plot: { top: 706, bottom: 902, size: 22 },
    foot: { y: 1018, size: 32 },
    margin: 64,
  },
};
