export default {
  preview: { headers: { 'content-security-policy': 'frame-ancestors http://localhost:5182' } },
}
