import * as cheerio from 'cheerio';

const $ = cheerio.load('<ul id="fruits"><li class="apple">Apple</li><li class="pear">Pear</li></ul>');
$('li.pear').text('Plum').attr('title', 'new');
return { count: $('li').length, texts: $('li').map((_, one) => $(one).text()).get(), html: $('#fruits').html() };
