export type Counts = { replies: number; reposts: number; likes: number; views: number }

/** One post. `id` is a decimal string above 2^53. A temporary one was sent and has not got its id yet. */
export type Post = {
  id: string
  author: string
  text: string
  lang: string
  parent?: string
  quote?: string
  photo?: boolean
  repostedBy?: string
  card?: { title: string; host: string }
  temporary?: true
  counts: Counts
}

/** What a test may hand in for another person's post; the rest is filled in. */
export type GivenPost = Pick<Post, 'author' | 'text'> & Partial<Post>
