const presets = [['@babel/preset-react', { runtime: 'automatic' }], '@babel/preset-typescript']

export default {
  mode: 'production',
  entry: './main.tsx',
  output: { path: `${import.meta.dirname}/public`, publicPath: '/' },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, use: { loader: 'babel-loader', options: { presets } } },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
    ],
  },
}
