// Stands in for get-pixels, which escpos needs only for images and which brings 56 old packages.
module.exports = function getPixels() {
  throw new Error('Tenkey prints no images: get-pixels is a stand-in');
};
