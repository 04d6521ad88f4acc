/** Zooms and moves the picture of a page. Without it the picture is scrolled as it is. */
const view = document.querySelector('main');
const svg = view?.querySelector('svg');

if (view && svg) {
  const [width, height] = [svg.width.baseVal.value, svg.height.baseVal.value];
  const [smallest, largest, step] = [0.05, 4, 1.25];
  let scale = 1;

  /** The point of the picture under (x, y) of the window stays there. */
  const zoomTo = (wanted, x = view.clientWidth / 2, y = view.clientHeight / 2) => {
    const next = Math.min(largest, Math.max(smallest, wanted));
    const [left, top] = [(view.scrollLeft + x) / scale, (view.scrollTop + y) / scale];
    scale = next;
    svg.setAttribute('width', String(width * scale));
    svg.setAttribute('height', String(height * scale));
    view.scrollLeft = left * scale - x;
    view.scrollTop = top * scale - y;
  };
  const fit = () => zoomTo(Math.min(view.clientWidth / width, view.clientHeight / height, 1), 0, 0);
  const actions = { in: () => zoomTo(scale * step), out: () => zoomTo(scale / step), one: () => zoomTo(1, 0, 0), fit };
  for (const button of document.querySelectorAll('button[data-zoom]')) {
    button.addEventListener('click', () => actions[button.dataset.zoom]());
  }
  view.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { left, top } = view.getBoundingClientRect();
      zoomTo(scale * (event.deltaY < 0 ? step : 1 / step), event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );

  // The top of what is shown, wherever it is drawn.
  const top = svg.querySelector('.element')?.getBoundingClientRect();
  if (top) view.scrollLeft = (top.left + top.right) / 2 - view.getBoundingClientRect().left - view.clientWidth / 2;

  let grip = null;
  view.addEventListener('pointerdown', (event) => {
    if (event.button === 0) grip = { x: event.clientX, y: event.clientY, moved: false };
  });
  view.addEventListener('pointermove', (event) => {
    if (!grip) return;
    const [x, y] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!grip.moved && Math.hypot(x, y) < 4) return;
    view.scrollBy(-x, -y);
    grip = { x: event.clientX, y: event.clientY, moved: true };
  });
  // What was dragged was not clicked.
  let wasMoved = false;
  addEventListener('pointerup', () => {
    wasMoved = grip?.moved ?? false;
    grip = null;
  });
  view.addEventListener('click', (event) => wasMoved && event.preventDefault(), true);
  view.addEventListener('dragstart', (event) => event.preventDefault());
}
