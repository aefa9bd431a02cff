-- Run by neovim.test.ts in a Neovim without a screen, set up as docs/editors.md says: does what a user does with the
-- drafts DRAFT and NOTES, and writes what it saw to the file SEEN as JSON.
local seen = {}

local function open(path)
  vim.cmd('edit ' .. vim.fn.fnameescape(path))
  return vim.api.nvim_get_current_buf()
end

local function await(what, holds)
  if not vim.wait(30000, holds, 20) then error('waited in vain until ' .. what) end
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, true), '\n') .. '\n'
end

-- The findings, each with the text that is marked.
local function findings(buffer)
  return vim.tbl_map(function(found)
    local marked = vim.api.nvim_buf_get_text(buffer, found.lnum, found.col, found.end_lnum, found.end_col, {})
    return { code = found.user_data.lsp.code, message = found.message, severity = found.severity, marked = marked[1], at = { found.lnum + 1, found.col } }
  end, vim.diagnostic.get(buffer))
end

local function main()
  local draft = open(vim.env.DRAFT)
  await('there are findings', function() return #findings(draft) > 0 end)
  seen.found = findings(draft)

  -- The light bulb: the cursor on the finding, the first of what is offered.
  vim.ui.select = function(items, _, choose)
    seen.offered = vim.tbl_map(function(item)
      local action = item.action or item[2] -- the second is how Neovim had it before 0.10
      return { title = action.title, isPreferred = action.isPreferred }
    end, items)
    choose(items[1])
  end
  local errors = vim.tbl_filter(function(found) return found.severity == vim.diagnostic.severity.ERROR end, seen.found)
  vim.api.nvim_win_set_cursor(0, errors[1].at)
  local before = text_of(draft)
  vim.lsp.buf.code_action()
  await('the fix is applied', function() return text_of(draft) ~= before end)
  seen.fixed = text_of(draft)
  await('the findings are gone', function() return #findings(draft) == 0 end)

  local hovers = vim.lsp.buf_request_sync(draft, 'textDocument/hover', vim.lsp.util.make_position_params(), 30000)
  for _, hover in pairs(hovers) do seen.hover = hover.result.contents.value end

  -- What is typed is checked a moment later.
  vim.cmd('normal! i9')
  await('the digit too many is found', function() return #findings(draft) > 0 end)
  seen.typed = findings(draft)

  -- The answer to a question shows that the server has read the notes and found nothing to say.
  local notes = open(vim.env.NOTES)
  local clients = function() return vim.lsp.get_clients and vim.lsp.get_clients({ bufnr = notes }) or vim.lsp.buf_get_clients(notes) end
  await('the server is attached to the notes', function() return not vim.tbl_isempty(clients()) end)
  vim.lsp.buf_request_sync(notes, 'textDocument/documentSymbol', { textDocument = vim.lsp.util.make_text_document_params() }, 30000)
  seen.notes = #findings(notes)
end

local ok, problem = xpcall(main, debug.traceback)
if not ok then seen.problem = problem end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd(ok and 'qall!' or 'cquit 1')
