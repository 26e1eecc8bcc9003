import type { ArtifactFile } from '../artifact.ts'

/** Libraries for pages: none of them starts programs, reads files or the environment, or runs what a server hands out. */
const LIBRARIES = [
  'jquery',
  'jquery-ui',
  'jquery-migrate',
  'jquery.validate',
  'jquery.easing',
  'jquery.countdown',
  'bootstrap',
  'bootstrap.bundle',
  'popper',
  'tether',
  'underscore',
  'backbone',
  'angular',
  'vue',
  'vuex',
  'vue-router',
  'react',
  'react-dom',
  'preact',
  'alpine',
  'htmx',
  'knockout',
  'ember',
  'chart',
  'chartjs',
  'apexcharts',
  'highcharts',
  'echarts',
  'd3',
  'three',
  'gsap',
  'tweenmax',
  'anime',
  'lottie',
  'particles',
  'fullcalendar',
  'swiper',
  'slick',
  'owl.carousel',
  'flickity',
  'glide',
  'splide',
  'fancybox',
  'lightbox',
  'magnific-popup',
  'isotope',
  'masonry',
  'imagesloaded',
  'select2',
  'chosen',
  'datatables',
  'datepicker',
  'flatpickr',
  'moment',
  'dayjs',
  'luxon',
  'toastr',
  'sweetalert',
  'sweetalert2',
  'notyf',
  'aos',
  'wow',
  'waypoints',
  'counterup',
  'parallax',
  'scrollreveal',
  'modernizr',
  'html5shiv',
  'respond',
  'fontawesome',
  'feather',
  'metismenu',
  'perfect-scrollbar',
  'simplebar',
  'nicescroll',
  'meanmenu',
  'tinymce',
  'ckeditor',
  'quill',
  'summernote',
  'dropzone',
  'cropper',
  'clipboard',
  'hammer',
  'lazysizes',
  'picturefill',
  'typed',
  'countup',
  'smooth-scroll',
  'tailwind',
  'leaflet',
  'mapbox-gl',
  'video',
  'plyr',
  'howler',
] as const

const NAMES = new Set<string>(LIBRARIES)
/** Names that are also words for parts of any program: its start, its charts, its binding for a framework. */
const WORDS = new Set<string>([
  'angular',
  'anime',
  'bootstrap',
  'chart',
  'chosen',
  'clipboard',
  'countup',
  'ember',
  'feather',
  'glide',
  'hammer',
  'parallax',
  'particles',
  'preact',
  'react',
  'respond',
  'tailwind',
  'three',
  'typed',
  'video',
  'vue',
])
/** A banner as releases carry it: name and version within the first comment. */
const BANNER =
  /^\s*(?:\/\*[!*]?|\/\/)\s*(?:@preserve\s+)?\*?\s*([A-Za-z][\w. -]{1,30}?)(?:\.js)?\s+(?:JavaScript Library\s+)?v?\d+\.\d+/

/**
 * The library for pages that a file says it is, by its name with or without version and `.min`, or by its banner.
 *
 * @example
 * claimedLibrary(file('public/js/jquery-3.7.1.min.js')) // 'jquery'
 */
export function claimedLibrary(file: ArtifactFile): string | undefined {
  const name = file.name
    .toLowerCase()
    .replace(/\.[cm]?js$/, '')
    .replace(/[.-](?:min|slim|prod|production|bundle|umd|global|esm)\b/g, '')
    .replace(/[.-]v?\d+(?:\.\d+)*(?:\.min)?$/, '')
    .replace(/[.-](?:min|slim)$/, '')
  if (
    NAMES.has(name) &&
    (/\.min\.js$/i.test(file.name) ||
      /(?:^|\/)(?:public|static|assets|vendors?|js|plugins)\//i.test(file.inner) ||
      (!WORDS.has(name) && /(?:^|\/)(?:libs?|dist)\//i.test(file.inner)))
  )
    return name
  const banner = BANNER.exec((file.text() ?? '').slice(0, 300))?.[1]
    ?.toLowerCase()
    .trim()
  return banner !== undefined && NAMES.has(banner) ? banner : undefined
}
