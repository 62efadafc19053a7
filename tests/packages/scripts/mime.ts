import mime from 'mime';

return { json: mime.getType('data.json'), png: mime.getExtension('image/png'), unknown: mime.getType('none') };
