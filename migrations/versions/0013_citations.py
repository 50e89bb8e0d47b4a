"""the bank of legal bases"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('citing_ways',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('unit_id', sa.Integer(), nullable=False),
    sa.Column('law_number', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_citing_ways_unit_id_units')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_citing_ways')),
    sa.UniqueConstraint('unit_id', name=op.f('uq_citing_ways_unit_id'))
    )
    op.create_table('legal_texts',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('seed_key', sa.String(length=80), nullable=True),
    sa.Column('owner_id', sa.Integer(), nullable=True),
    sa.Column('place_code', sa.String(length=12), nullable=False),
    sa.Column('kind', sa.String(length=60), nullable=False),
    sa.Column('number', sa.String(length=60), nullable=False),
    sa.Column('signed_on', sa.Date(), nullable=True),
    sa.Column('issuer', sa.String(length=200), nullable=False),
    sa.Column('title', sa.String(length=1000), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=True),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.Column('replaced_by_id', sa.Integer(), nullable=True),
    sa.Column('doubt', sa.String(length=500), nullable=False),
    sa.Column('order_key', sa.String(length=400).with_variant(sa.String(length=400, collation='C'), 'postgresql'), nullable=False),
    sa.Column('search_key', sa.String(length=400), nullable=False),
    sa.Column('number_key', sa.String(length=60), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['owner_id'], ['units.id'], name=op.f('fk_legal_texts_owner_id_units')),
    sa.ForeignKeyConstraint(['replaced_by_id'], ['legal_texts.id'], name=op.f('fk_legal_texts_replaced_by_id_legal_texts')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_legal_texts')),
    sa.UniqueConstraint('seed_key', name=op.f('uq_legal_texts_seed_key'))
    )
    with op.batch_alter_table('legal_texts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_legal_texts_number_key'), ['number_key'], unique=False)
        batch_op.create_index(batch_op.f('ix_legal_texts_order_key_id'), ['order_key', 'id'], unique=False)
        batch_op.create_index(batch_op.f('ix_legal_texts_owner_id'), ['owner_id'], unique=False)

    op.create_table('citation_uses',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('seed_key', sa.String(length=120), nullable=True),
    sa.Column('unit_id', sa.Integer(), nullable=True),
    sa.Column('kind_code', sa.String(length=60), nullable=False),
    sa.Column('text_id', sa.Integer(), nullable=False),
    sa.Column('opening', sa.String(length=20), nullable=False),
    sa.Column('points', sa.String(length=100), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=True),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.Column('is_offered', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['text_id'], ['legal_texts.id'], name=op.f('fk_citation_uses_text_id_legal_texts')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_citation_uses_unit_id_units')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_citation_uses')),
    sa.UniqueConstraint('seed_key', name=op.f('uq_citation_uses_seed_key')),
    sa.UniqueConstraint('unit_id', 'kind_code', 'text_id', name=op.f('uq_citation_uses_unit_id_kind_code_text_id'))
    )
    with op.batch_alter_table('citation_uses', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_citation_uses_kind_code'), ['kind_code'], unique=False)
        batch_op.create_index(batch_op.f('ix_citation_uses_text_id'), ['text_id'], unique=False)

    op.create_table('legal_text_amendments',
    sa.Column('text_id', sa.Integer(), nullable=False),
    sa.Column('by_id', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['by_id'], ['legal_texts.id'], name=op.f('fk_legal_text_amendments_by_id_legal_texts')),
    sa.ForeignKeyConstraint(['text_id'], ['legal_texts.id'], name=op.f('fk_legal_text_amendments_text_id_legal_texts')),
    sa.PrimaryKeyConstraint('text_id', 'by_id', name=op.f('pk_legal_text_amendments'))
    )
    with op.batch_alter_table('legal_text_amendments', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_legal_text_amendments_by_id'), ['by_id'], unique=False)

    op.create_table('legal_text_checks',
    sa.Column('id', sa.Integer(), nullable=False),
    sa.Column('unit_id', sa.Integer(), nullable=False),
    sa.Column('text_id', sa.Integer(), nullable=False),
    sa.Column('checked_by_id', sa.Integer(), nullable=False),
    sa.Column('checked_on', sa.Date(), nullable=False),
    sa.Column('note', sa.String(length=500), nullable=False),
    sa.Column('sets_days', sa.Boolean(), nullable=False),
    sa.Column('from_on', sa.Date(), nullable=True),
    sa.Column('to_on', sa.Date(), nullable=True),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['checked_by_id'], ['accounts.id'], name=op.f('fk_legal_text_checks_checked_by_id_accounts')),
    sa.ForeignKeyConstraint(['text_id'], ['legal_texts.id'], name=op.f('fk_legal_text_checks_text_id_legal_texts')),
    sa.ForeignKeyConstraint(['unit_id'], ['units.id'], name=op.f('fk_legal_text_checks_unit_id_units')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_legal_text_checks')),
    sa.UniqueConstraint('unit_id', 'text_id', name=op.f('uq_legal_text_checks_unit_id_text_id'))
    )
    with op.batch_alter_table('legal_text_checks', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_legal_text_checks_text_id'), ['text_id'], unique=False)



def downgrade() -> None:
    with op.batch_alter_table('legal_text_checks', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_legal_text_checks_text_id'))

    op.drop_table('legal_text_checks')
    with op.batch_alter_table('legal_text_amendments', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_legal_text_amendments_by_id'))

    op.drop_table('legal_text_amendments')
    with op.batch_alter_table('citation_uses', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_citation_uses_text_id'))
        batch_op.drop_index(batch_op.f('ix_citation_uses_kind_code'))

    op.drop_table('citation_uses')
    with op.batch_alter_table('legal_texts', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_legal_texts_owner_id'))
        batch_op.drop_index(batch_op.f('ix_legal_texts_order_key_id'))
        batch_op.drop_index(batch_op.f('ix_legal_texts_number_key'))

    op.drop_table('legal_texts')
    op.drop_table('citing_ways')
