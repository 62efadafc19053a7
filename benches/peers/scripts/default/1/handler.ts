class Cart {
  items: { name: string; price: number; count: number }[] = [];
  add(name: string, price: number, count: number) {
    this.items.push({ name, price, count });
    return this;
  }
  total() {
    return this.items.reduce((sum, item) => sum + item.price * item.count, 0);
  }
}

const cookies = Object.fromEntries(
  (req.headers.cookie ?? '').split(';').map((pair) => {
    const [name, ...rest] = pair.trim().split('=');
    return [name, decodeURIComponent(rest.join('='))];
  }),
);
const cart = new Cart().add('apple', 3, 4).add('pear', 5, 2).add('plum', 2, 10);
const names = cart.items
  .filter((item) => item.count > 2)
  .map((item) => item.name.toUpperCase())
  .sort();
const seen = new Map<string, number>();
for (const name of names) seen.set(name, (seen.get(name) ?? 0) + 1);

return {
  user: cookies.session ?? 'nobody',
  page: Number(metadata.query.page ?? 1),
  names,
  seen: [...seen],
  total: cart.total(),
  text: JSON.stringify(cart.items),
};
